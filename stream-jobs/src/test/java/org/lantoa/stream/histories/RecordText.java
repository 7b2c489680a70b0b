package org.lantoa.stream.histories;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Count;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Forgotten;
import org.lantoa.model.topic.LogEntry;
import org.lantoa.model.topic.Observation;

/**
 * Contents and observations as people write them, a record a line:
 *
 * <pre>
 * counts facebook:100:1 published 2025-03-01T01:00Z observed 2025-03-01T02:00Z shares 3 reactions 0
 * removed facebook:100:1 published 2025-03-01T01:00Z observed 2025-03-01T02:00Z
 * content facebook:100:1 published 2025-03-01T01:00Z read 2025-03-01T02:00Z text Hội nghị
 * forget facebook:100:1 at 2025-03-01T10:00Z kind photo campaigns dvk xuan
 * </pre>
 *
 * A measure that is not named is unknown. {@code by api} names another origin than {@code
 * template}; {@code kind video} and {@code permalink ADDRESS} stand before {@code text}, or the
 * {@code campaigns} of an erasure, which take the rest of the line.
 */
final class RecordText {
  private static final String CAMPAIGNS = " campaigns";

  private final Map<String, String> words = new HashMap<>();
  private final PostKey post;
  private final @Nullable String rest;

  private RecordText(String line, String last) {
    int at = line.indexOf(last);
    rest = at < 0 ? null : line.substring(at + last.length());
    List<String> all = List.of((at < 0 ? line : line.substring(0, at)).split(" "));
    post = PostKey.parse(all.get(1));
    for (int word = 2; word + 1 < all.size(); word += 2) {
      words.put(all.get(word), all.get(word + 1));
    }
  }

  /** Whether a line erases a text, and says itself what the mark says. */
  static boolean isErasure(String line) {
    return line.startsWith("forget ") && line.contains(CAMPAIGNS);
  }

  static LogEntry read(String line) {
    RecordText record = new RecordText(line, isErasure(line) ? CAMPAIGNS : " text ");
    return switch (line.substring(0, line.indexOf(' '))) {
      case "forget" -> record.forgotten();
      case "content" -> record.content();
      case "counts" -> record.observation(false);
      case "removed" -> record.observation(true);
      default -> throw new IllegalArgumentException("neither a step nor a record");
    };
  }

  private Content content() {
    return new Content(
        post,
        ContentKind.ofWireName(words.getOrDefault("kind", "photo")).orElseThrow(),
        rest,
        words.get("permalink"),
        instant("published"),
        instant("read"));
  }

  private Forgotten forgotten() {
    return new Forgotten(
        post,
        ContentKind.ofWireName(words.getOrDefault("kind", "other")).orElseThrow(),
        words.get("permalink"),
        Arrays.stream(Optional.ofNullable(rest).orElse("").split(" "))
            .filter(campaign -> !campaign.isEmpty())
            .toList(),
        instant("at"));
  }

  private Observation observation(boolean removed) {
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    words.forEach(
        (name, value) ->
            Measure.ofWireName(name)
                .ifPresent(measure -> counts.put(measure, Count.of(Long.parseLong(value)))));
    return new Observation(
        post,
        CountingOrigin.ofWireName(words.getOrDefault("by", "template")).orElseThrow(),
        instant("published"),
        instant("observed"),
        removed,
        Counts.of(counts));
  }

  private Instant instant(String name) {
    return HistoryText.instant(
        Optional.ofNullable(words.get(name))
            .orElseThrow(() -> new IllegalArgumentException("no " + name)));
  }

  static String write(LogEntry entry) {
    if (entry instanceof Content content) {
      return "content "
          + content.post()
          + " published "
          + content.publishedAt()
          + " read "
          + content.readAt()
          + (content.kind() == ContentKind.PHOTO ? "" : " kind " + content.kind().wireName())
          + (content.permalink() == null ? "" : " permalink " + content.permalink())
          + (content.text() == null ? "" : " text " + content.text());
    }
    if (entry instanceof Forgotten mark) {
      return "forget "
          + mark.post()
          + " at "
          + mark.forgottenAt()
          + (mark.kind() == ContentKind.OTHER ? "" : " kind " + mark.kind().wireName())
          + (mark.permalink() == null ? "" : " permalink " + mark.permalink())
          + CAMPAIGNS
          + mark.campaigns().stream().map(id -> ' ' + id).collect(Collectors.joining());
    }
    Observation o = (Observation) entry;
    StringBuilder line = new StringBuilder(o.removed() ? "removed " : "counts ");
    line.append(o.post()).append(" published ").append(o.publishedAt());
    line.append(" observed ").append(o.observedAt());
    if (o.origin() != CountingOrigin.TEMPLATE) {
      line.append(" by ").append(o.origin().wireName());
    }
    for (Measure measure : Measure.values()) {
      if (o.counts().isKnown(measure)) {
        line.append(' ').append(measure.wireName()).append(' ').append(o.counts().of(measure));
      }
    }
    return line.toString();
  }
}
