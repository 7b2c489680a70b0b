package org.lantoa.stream.log;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The newest tick of a partition.
 *
 * @param partition of the topic that is read
 * @param at the tick, milliseconds since the epoch
 */
public record PartitionTick(int partition, long at) {
  /** How Flink serializes it. */
  public static final TypeInformation<PartitionTick> TYPE = Types.POJO(PartitionTick.class);
}
