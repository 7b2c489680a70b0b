package org.lantoa.local.sample;

import java.time.Instant;
import org.lantoa.model.Measure;

/** One count of one post changed by so much, dated as the design says. */
record TrueGain(Instant at, Measure measure, long delta) {}
