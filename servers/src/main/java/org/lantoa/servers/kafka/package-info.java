/** A real Kafka broker (KRaft) inside this JVM; enter at {@link KafkaBroker}. */
@NullMarked
package org.lantoa.servers.kafka;

import org.jspecify.annotations.NullMarked;
