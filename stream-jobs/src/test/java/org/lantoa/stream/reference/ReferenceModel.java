package org.lantoa.stream.reference;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.PostKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Forgotten;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.Tick;

/**
 * Reads the log from its beginning and says what every output must be. It keeps whole lists and
 * works everything out again from them; the only state that is not a list of what was read is what
 * the definitions fix for good: path and campaigns.
 */
public final class ReferenceModel {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Set<String> partitions;
  private final Map<PostKey, ReferencePost> posts = new TreeMap<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final Map<String, Instant> newestTick = new HashMap<>();
  private final Map<String, Instant> ticksSinceStart = new HashMap<>();
  private final List<Refused> refused = new ArrayList<>();
  private Registry registry = Registry.empty();
  private @Nullable Instant now;
  private @Nullable Instant asOf;
  private long otherOriginBeforePlacing;

  /** A record that counts nowhere. */
  record Refused(String reason, LogEvent.Place place, LogEvent.@Nullable Read read) {}

  private static final class Waiting {
    final LogEvent.Read read;
    @Nullable Instant until;

    Waiting(LogEvent.Read read, @Nullable Instant until) {
      this.read = read;
      this.until = until;
    }
  }

  private ReferenceModel(Set<String> partitions) {
    this.partitions = new TreeSet<>(partitions);
  }

  /**
   * What the outputs must be after all that happened.
   *
   * @param partitions names of all partitions; time is the minimum over them
   */
  public static Outcome of(Set<String> partitions, List<LogEvent> events) {
    ReferenceModel model = new ReferenceModel(partitions);
    events.forEach(model::happen);
    return ReferenceFigures.of(
        model.posts.values().stream().filter(post -> post.placed).toList(),
        model.asOf,
        model.refused,
        model.otherOriginBeforePlacing);
  }

  /** How a post is shown after all that happened; absent if it does not count yet. */
  public static Optional<PostSummary> post(
      Set<String> partitions, List<LogEvent> events, PostKey key) {
    ReferenceModel model = new ReferenceModel(partitions);
    events.forEach(model::happen);
    return Optional.of(model.post(key)).filter(post -> post.placed).map(ReferencePost::summary);
  }

  private void happen(LogEvent event) {
    if (event instanceof LogEvent.Published version) {
      if (version.registry() == null) {
        refused.add(
            new Refused(
                "malformed-record",
                new LogEvent.Place("lantoa.registry", 0, version.offset()),
                null));
      } else {
        registry = version.registry();
      }
    } else if (event instanceof LogEvent.Restarted) {
      ticksSinceStart.clear();
      now = null;
    } else if (event instanceof LogEvent.Read read) {
      read(read);
    }
    lookAtWhatWaits();
  }

  private void read(LogEvent.Read read) {
    String log = read.place().log();
    if (read.entry() == null) {
      refused.add(new Refused("malformed-record", read.place(), null));
    } else if (read.entry() instanceof Tick tick) {
      newestTick.merge(log, tick.at(), (a, b) -> a.isAfter(b) ? a : b);
      ticksSinceStart.merge(log, tick.at(), (a, b) -> a.isAfter(b) ? a : b);
      tellTime();
    } else if (read.entry() instanceof Forgotten mark) {
      forget(post(mark.post()), mark); // At once, whatever is known of its source.
    } else {
      @Nullable Instant logTime = newestTick.get(log);
      waiting.add(new Waiting(read, logTime == null ? null : logTime.plus(PATIENCE)));
    }
  }

  private void tellTime() {
    if (!ticksSinceStart.keySet().containsAll(partitions)) {
      return;
    }
    Instant minimum = ticksSinceStart.values().stream().min(Instant::compareTo).orElseThrow();
    now = minimum;
    asOf = asOf == null || minimum.isAfter(asOf) ? minimum : asOf;
    for (Waiting record : waiting) {
      record.until = record.until == null ? minimum.plus(PATIENCE) : record.until;
    }
  }

  // Contents first: an observation before them may be waiting for them.
  private void lookAtWhatWaits() {
    waiting.removeIf(w -> w.read.entry() instanceof Content content && use(w, content));
    for (Waiting record : List.copyOf(waiting)) {
      if (record.read.entry() instanceof Observation observation && use(record, observation)) {
        waiting.remove(record);
      }
    }
  }

  private boolean isOver(Waiting record) {
    return now != null && record.until != null && !record.until.isAfter(now);
  }

  // A post's observations count in the order of the log: none waits longer than one behind it.
  private boolean isOverInOrder(Waiting record, Observation observation) {
    boolean over = false;
    for (Waiting behind : waiting.subList(waiting.indexOf(record), waiting.size())) {
      over |=
          isOver(behind)
              && behind.read.entry() instanceof Observation later
              && later.post().equals(observation.post());
    }
    return over;
  }

  private boolean use(Waiting record, Content content) {
    ReferencePost post = post(content.post());
    if (!post.placed) {
      @Nullable Source source = source(content.post());
      if (source == null || source.isDraft()) {
        return refuse(record, source, isOver(record));
      }
    }
    post.readings.add(ReferencePost.Reading.of(content));
    if (post.placed) {
      decideCampaigns(post);
    }
    return true;
  }

  // A mark is a reading too, of all but the text.
  private void forget(ReferencePost post, Forgotten mark) {
    post.readings.add(ReferencePost.Reading.of(mark));
    post.mark = mark;
    if (post.placed) {
      decideCampaigns(post);
    }
  }

  private boolean use(Waiting record, Observation observation) {
    ReferencePost post = post(observation.post());
    if (post.placed) {
      post.observations.add(observation);
      return true;
    }
    @Nullable Source source = source(observation.post());
    boolean over = isOverInOrder(record, observation);
    if (source == null || source.isDraft()) {
      return refuse(record, source, over);
    }
    if (observation.origin() != source.origin()) {
      otherOriginBeforePlacing++;
      return true;
    }
    List<String> path = Organisation.path(registry, source, observation.publishedAt());
    if (path.isEmpty()) {
      refused.add(new Refused("no-owner", record.read.place(), record.read));
      return true;
    }
    if (post.readings.isEmpty() && !over) {
      return false;
    }
    post.placed = true;
    post.path = path;
    post.observations.add(observation);
    decideCampaigns(post);
    return true;
  }

  // Once decided it stays. An erased text has no say; what it had decided stands in the mark.
  private void decideCampaigns(ReferencePost post) {
    if (post.campaignsDecided) {
      return;
    }
    @Nullable Content first = post.firstWithText();
    if (post.mark != null) {
      post.campaignsDecided = true;
      post.campaigns = Organisation.campaigns(registry, post.publishedAt(), post.mark.campaigns());
    } else if (first != null) {
      post.campaignsDecided = true;
      post.campaigns = Organisation.campaigns(registry, post.publishedAt(), post.path, first);
    }
  }

  private boolean refuse(Waiting record, @Nullable Source draft, boolean over) {
    if (draft == null && !over) {
      return false;
    }
    String reason = draft == null ? "unknown-source" : "draft-source";
    refused.add(new Refused(reason, record.read.place(), record.read));
    return true;
  }

  private ReferencePost post(PostKey key) {
    return posts.computeIfAbsent(key, ReferencePost::new);
  }

  private @Nullable Source source(PostKey post) {
    for (Source source : registry.sources()) {
      if (source.key().equals(post.source())) {
        return source;
      }
    }
    return null;
  }
}
