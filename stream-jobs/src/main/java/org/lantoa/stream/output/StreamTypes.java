package org.lantoa.stream.output;

import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.Coverage;
import org.lantoa.model.topic.Followers;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.HourlyFigures;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.SourceState;
import org.lantoa.model.topic.Total;

/** How Flink serializes the model's records that leave the jobs. */
public final class StreamTypes {
  public static final TypeInformation<PostSummary> POST = Types.POJO(PostSummary.class);
  public static final TypeInformation<Gain> GAIN = Types.POJO(Gain.class);
  public static final TypeInformation<HourlyFigures> HOURLY = Types.POJO(HourlyFigures.class);
  public static final TypeInformation<Total> TOTAL = Types.POJO(Total.class);
  public static final TypeInformation<Coverage> COVERAGE = Types.POJO(Coverage.class);
  public static final TypeInformation<SourceState> SOURCE_STATE = Types.POJO(SourceState.class);

  /** Named field by field, because Flink takes no day by itself. */
  public static final TypeInformation<Followers> FOLLOWERS =
      Types.POJO(
          Followers.class,
          Map.of(
              "source", Types.POJO(SourceKey.class),
              "day", Types.LOCAL_DATE,
              "followers", Types.LONG,
              "readAt", Types.INSTANT,
              "version", Types.LONG));

  public static final TypeInformation<Rejection> REJECTION = Types.POJO(Rejection.class);

  private StreamTypes() {}
}
