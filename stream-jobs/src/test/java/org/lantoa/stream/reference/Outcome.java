package org.lantoa.stream.reference;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;
import org.lantoa.model.topic.Change;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.HourlyFigures;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.Total;

/**
 * All that readers of the outputs see, as text: under the name of each record all its fields but
 * the version, parted by bars. What is equal here is equal to every reader.
 */
public final class Outcome {
  private static final String BAR = " | ";
  private final SortedMap<String, String> records = new TreeMap<>();

  /** The records by name. */
  public SortedMap<String, String> records() {
    return records;
  }

  public static String name(PostSummary post) {
    return "post " + post.id();
  }

  public static String name(Gain gain) {
    return "gain " + gain.id();
  }

  public static String name(HourlyFigures figures) {
    return "hour " + figures.id();
  }

  public static String name(Total total) {
    return "total " + total.id();
  }

  public void put(PostSummary post) {
    String counts = sums(new Tally(post.counts().values()), post.counts().known());
    records.put(
        name(post),
        String.join(
            BAR,
            "counts " + counts,
            "published " + post.publishedAt(),
            "observed " + post.observedAt(),
            "removed " + (post.removedAt() == null ? "no" : post.removedAt()),
            "path " + String.join("/", post.path()),
            "campaigns " + String.join(",", post.campaigns()),
            "kind " + post.kind().wireName(),
            "text " + (post.text() == null ? "—" : post.text()),
            "permalink " + (post.permalink() == null ? "—" : post.permalink())));
  }

  public void put(Gain gain) {
    String changes = gain.changes().stream().map(Outcome::change).collect(Collectors.joining(BAR));
    records.put(
        name(gain),
        String.join(
            BAR,
            changes,
            "published " + gain.publishedAt(),
            "path " + String.join("/", gain.path()),
            "campaigns " + String.join(",", gain.campaigns())));
  }

  private static String change(Change change) {
    String since = change.since() == null ? "" : " since " + change.since();
    return change.measure().wireName()
        + (change.delta() < 0 ? " " : " +")
        + change.delta()
        + ' '
        + change.cause().wireName()
        + since;
  }

  public void put(HourlyFigures figures) {
    records.put(
        name(figures),
        "gains " + sums(figures.gains(), 0) + BAR + "published " + figures.postsPublished());
  }

  public void put(Total total) {
    records.put(
        name(total),
        String.join(
            BAR,
            "as of " + total.asOf(),
            "gains " + sums(total.gains(), 0),
            "published " + total.postsPublished(),
            "active " + total.postsActive(),
            "posts " + total.posts(),
            "known " + sums(total.knownPosts(), 0),
            "removed " + total.removedPosts()));
  }

  /** A refusal, from the record that was refused. */
  void refused(String reason, LogEvent.Place place, LogEvent.@Nullable Read read) {
    String what = "";
    if (read != null && read.entry() instanceof Observation o) {
      what =
          String.join(
              BAR,
              "post " + o.post(),
              "source " + o.post().source(),
              "publishedAt " + o.publishedAt(),
              "observedAt " + o.observedAt(),
              "origin " + o.origin().wireName());
    } else if (read != null && read.entry() instanceof Content c) {
      what =
          String.join(
              BAR,
              "post " + c.post(),
              "source " + c.post().source(),
              "publishedAt " + c.publishedAt());
    }
    records.put("refused " + place, reason + (what.isEmpty() ? "" : BAR + what));
  }

  /** A refusal as it was written. */
  public void put(Rejection rejection) {
    StringBuilder what = new StringBuilder(rejection.reason());
    for (String field : new String[] {"post", "source", "publishedAt", "observedAt", "origin"}) {
      @Nullable String value = rejection.fields().get(field);
      what.append(value == null ? "" : BAR + field + ' ' + value);
    }
    String place =
        rejection.fields().get("topic")
            + '-'
            + rejection.fields().get("partition")
            + '@'
            + rejection.fields().get("offset");
    records.put("refused " + place, what.toString());
  }

  public void counter(String name, long count) {
    records.put("counter " + name, Long.toString(count));
  }

  // Known counts are shown though they are 0.
  private static String sums(Tally sums, int known) {
    StringBuilder text = new StringBuilder();
    for (Measure measure : Measure.values()) {
      if (sums.of(measure) != 0 || (known & 1 << measure.slot()) != 0) {
        text.append(text.isEmpty() ? "" : " ").append(measure.wireName());
        text.append(' ').append(sums.of(measure));
      }
    }
    return text.isEmpty() ? "—" : text.toString();
  }
}
