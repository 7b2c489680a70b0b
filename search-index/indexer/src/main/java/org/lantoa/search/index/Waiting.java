package org.lantoa.search.index;

import java.time.Duration;

/** Lets time pass without losing the place in Kafka. */
interface Waiting {
  void await(Duration duration);
}
