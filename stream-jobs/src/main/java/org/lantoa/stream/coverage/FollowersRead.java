package org.lantoa.stream.coverage;

import java.time.Instant;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The followers that a source had when it was last read on a day.
 *
 * @param readAt when it was read
 * @param followers how many; 0 or more
 */
public record FollowersRead(Instant readAt, long followers) {
  /** How Flink serializes it. */
  public static final TypeInformation<FollowersRead> TYPE = Types.POJO(FollowersRead.class);
}
