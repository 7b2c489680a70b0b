package org.lantoa.stream;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.lantoa.model.topic.Generation;

/** The job's command line: {@code --key value} pairs. */
final class EngagementArguments {
  private static final List<String> KEYS =
      List.of(
          "--bootstrap",
          "--group",
          "--parallelism",
          "--checkpoint-interval",
          "--checkpoint-dir",
          "--generation",
          "--refusals-since",
          "--state-backend");

  private EngagementArguments() {}

  /**
   * Reads the settings; {@code --bootstrap} is required, the rest has the defaults of {@link
   * EngagementSettings#of}. Intervals are ISO durations such as {@code PT10S}. {@code
   * --refusals-since} is for a job that builds a generation beside another one: {@code
   * 2026-01-31T02:00:00Z@4}, see {@link RefusalsSince}.
   *
   * @throws IllegalArgumentException if a key is unknown or a value wrong; names it
   */
  static EngagementSettings read(String[] arguments) {
    int at = List.of(arguments).indexOf("--bootstrap");
    if (at < 0 || at + 1 >= arguments.length) {
      throw new IllegalArgumentException(
          "--bootstrap is missing, so the job knows no broker; the keys are "
              + String.join(", ", KEYS));
    }
    EngagementSettings settings = EngagementSettings.of(arguments[at + 1]);
    for (int i = 0; i < arguments.length; i += 2) {
      if (i + 1 == arguments.length) {
        throw new IllegalArgumentException(arguments[i] + " has no value");
      }
      settings = with(settings, arguments[i], arguments[i + 1]);
    }
    return settings;
  }

  private static EngagementSettings with(EngagementSettings settings, String key, String value) {
    return switch (key) {
      case "--bootstrap" -> settings;
      case "--group" -> settings.withGroup(value);
      case "--parallelism" -> settings.withParallelism(number(value));
      case "--checkpoint-interval" -> settings.withCheckpointInterval(duration(value));
      case "--checkpoint-dir" -> settings.withCheckpointDirectory(value);
      case "--generation" -> settings.withGeneration(new Generation(value));
      case "--refusals-since" -> settings.withRefusals(Optional.of(RefusalsSince.parse(value)));
      case "--state-backend" -> settings.withStateBackend(value);
      default ->
          throw new IllegalArgumentException(
              "'" + key + "' is not a key of this job; the keys are " + String.join(", ", KEYS));
    };
  }

  private static int number(String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException malformed) {
      throw new IllegalArgumentException("'" + value + "' is not a whole number", malformed);
    }
  }

  private static Duration duration(String value) {
    try {
      return Duration.parse(value);
    } catch (DateTimeParseException malformed) {
      throw new IllegalArgumentException(
          "'" + value + "' is not a duration; write for example PT10S", malformed);
    }
  }
}
