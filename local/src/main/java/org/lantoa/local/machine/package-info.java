/**
 * Everything on one machine: broker, Flink, Elasticsearch and our own parts, started and stopped in
 * order. Enter at {@link org.lantoa.local.machine.Machine}; other processes find a running one
 * through {@link org.lantoa.local.machine.RunningMachine}.
 */
@NullMarked
package org.lantoa.local.machine;

import org.jspecify.annotations.NullMarked;
