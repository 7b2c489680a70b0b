package org.lantoa.model.topic;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.SourceKey;

/** Polls, coverage, and what is known of sources; the field {@code type} says which. */
final class SourcesJson {
  private SourcesJson() {}

  static PollEntry readPoll(FieldReader fields) {
    String type = fields.text("type");
    return switch (type) {
      case "tick" -> LogJson.readTick(fields);
      case "poll" -> poll(fields);
      default -> throw fields.refusal("type", "is not a known name");
    };
  }

  private static Poll poll(FieldReader fields) {
    SourceKey source = fields.parsed("source", SourceKey::parse);
    Instant at = fields.instant("at");
    PollOutcome outcome = fields.named("outcome", PollOutcome::ofWireName);
    @Nullable Instant until = fields.instantOrNull("until");
    @Nullable String detail = fields.textOrNull("detail");
    long posts = fields.integer("posts");
    long calls = fields.integer("calls");
    @Nullable Long followers = fields.isNull("followers") ? null : fields.integer("followers");
    return fields.constructed(
        "outcome", () -> new Poll(source, at, outcome, until, detail, posts, calls, followers));
  }

  static void writePoll(PollEntry entry, FieldWriter fields) {
    if (entry instanceof Tick tick) {
      LogJson.write(tick, fields);
    } else if (entry instanceof Poll poll) {
      fields.text("type", "poll");
      fields.text("source", poll.source().text());
      fields.text("at", poll.at());
      fields.text("outcome", poll.outcome().wireName());
      fields.text("until", poll.until());
      fields.text("detail", poll.detail());
      fields.number("posts", poll.posts());
      fields.number("calls", poll.calls());
      if (poll.followers() == null) {
        fields.nothing("followers");
      } else {
        fields.number("followers", poll.followers());
      }
    }
  }

  static Coverage readCoverage(FieldReader fields) {
    SourceKey source = fields.parsed("source", SourceKey::parse);
    Instant hour = fields.instant("hour");
    int covered = fields.number("covered", 0, Coverage.MINUTES);
    int minutes = fields.number("minutes", 1, Coverage.MINUTES);
    long version = fields.integer("version");
    return fields.constructed("hour", () -> new Coverage(source, hour, covered, minutes, version));
  }

  static void writeCoverage(Coverage coverage, FieldWriter fields) {
    fields.text("source", coverage.source().text());
    fields.text("hour", coverage.hour());
    fields.number("covered", coverage.covered());
    fields.number("minutes", coverage.minutes());
    fields.number("version", coverage.version());
  }

  static SourceRecord readSource(FieldReader fields) {
    String type = fields.text("type");
    return switch (type) {
      case "state" -> state(fields);
      case "followers" -> followers(fields);
      default -> throw fields.refusal("type", "is not a known name");
    };
  }

  private static SourceState state(FieldReader fields) {
    return new SourceState(
        fields.parsed("source", SourceKey::parse),
        fields.named("state", SourceState.State::ofWireName),
        fields.instant("since"),
        fields.instantOrNull("lastGoodAt"),
        fields.instantOrNull("until"),
        fields.textOrNull("detail"),
        fields.instant("asOf"),
        fields.integer("version"));
  }

  private static Followers followers(FieldReader fields) {
    SourceKey source = fields.parsed("source", SourceKey::parse);
    LocalDate day = fields.parsed("day", LocalDate::parse);
    long followers = fields.integer("followers");
    Instant readAt = fields.instant("readAt");
    long version = fields.integer("version");
    return fields.constructed(
        "followers", () -> new Followers(source, day, followers, readAt, version));
  }

  static void writeSource(SourceRecord entry, FieldWriter fields) {
    if (entry instanceof SourceState state) {
      fields.text("type", "state");
      fields.text("source", state.source().text());
      fields.text("state", state.state().wireName());
      fields.text("since", state.since());
      fields.text("lastGoodAt", state.lastGoodAt());
      fields.text("until", state.until());
      fields.text("detail", state.detail());
      fields.text("asOf", state.asOf());
      fields.number("version", state.version());
    } else if (entry instanceof Followers followers) {
      fields.text("type", "followers");
      fields.text("source", followers.source().text());
      fields.text("day", followers.day());
      fields.number("followers", followers.followers());
      fields.text("readAt", followers.readAt());
      fields.number("version", followers.version());
    }
  }
}
