package org.lantoa.stream.histories;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.HourlyFigures;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.Total;
import org.lantoa.stream.reference.Outcome;

/**
 * What readers of the outputs hold: of each id the record of the highest version, whichever task
 * wrote it and in whatever order; refusals by the place of what was refused.
 */
final class Readers {
  private final Map<String, Versioned> newest = new TreeMap<>();
  private final Map<String, Versioned> first = new TreeMap<>();
  private final Outcome refusals = new Outcome();

  private record Versioned(long version, String fields) {}

  void read(PostSummary post) {
    Outcome written = new Outcome();
    written.put(post);
    keep(written, post.version());
  }

  void read(Gain gain) {
    Outcome written = new Outcome();
    written.put(gain);
    keep(written, gain.version());
  }

  void read(HourlyFigures figures) {
    Outcome written = new Outcome();
    written.put(figures);
    keep(written, figures.version());
  }

  void read(Total total) {
    Outcome written = new Outcome();
    written.put(total);
    keep(written, total.version());
  }

  void read(Rejection rejection) {
    refusals.put(rejection);
  }

  private void keep(Outcome written, long version) {
    written
        .records()
        .forEach(
            (name, fields) -> {
              Versioned next = new Versioned(version, fields);
              first.putIfAbsent(name, next);
              newest.merge(name, next, (a, b) -> a.version > b.version ? a : b);
            });
  }

  boolean knows(String name) {
    return newest.containsKey(name);
  }

  /** All that they hold. */
  Map<String, String> held() {
    Map<String, String> held = new TreeMap<>(refusals.records());
    newest.forEach((name, record) -> held.put(name, record.fields));
    return held;
  }

  /** Names a record that was another one once. */
  Optional<String> changed() {
    return newest.keySet().stream()
        .filter(name -> !first(name).equals(held().get(name)))
        .findFirst();
  }

  /** How a record first was. */
  String first(String name) {
    Versioned record = first.get(name);
    if (record == null) {
      throw new IllegalArgumentException("nobody wrote " + name);
    }
    return record.fields;
  }
}
