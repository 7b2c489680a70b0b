package org.lantoa.stream.histories;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.stream.reference.LogEvent;

/**
 * What the job has read for good, for the model: what a crash undid is not in it, what was read
 * again stands where it was read again. Of the registry's versions that came while the job did not
 * run, it starts with the newest; those before are only told of if they cannot be read.
 */
final class EffectiveLog {
  private final List<LogEvent> events = new ArrayList<>();
  private final List<LogEvent.Published> sinceSnapshot = new ArrayList<>();
  private int kept;
  private boolean running;

  List<LogEvent> events() {
    return List.copyOf(events);
  }

  void take(Act act) {
    if (act instanceof Act.Deliver d) {
      LogEvent.Place place =
          new LogEvent.Place(d.log().topic().topicName(), d.log().partition(), d.offset());
      events.add(new LogEvent.Read(place, d.entry()));
    } else if (act instanceof Act.Publish p) {
      LogEvent.Published version = new LogEvent.Published(p.offset(), p.registry());
      sinceSnapshot.add(version);
      if (running) {
        events.add(version);
      }
    } else if (act instanceof Act.Snapshot) {
      kept = events.size();
      sinceSnapshot.clear();
    } else if (act instanceof Act.Close) {
      events.subList(kept, events.size()).clear();
      running = false;
    } else if (act instanceof Act.Open) {
      start();
    }
  }

  private void start() {
    LogEvent.@Nullable Published newest = null;
    for (LogEvent.Published version : sinceSnapshot) {
      if (version.registry() == null) {
        events.add(version);
      } else {
        newest = version;
      }
    }
    if (newest != null) {
      events.add(newest);
    }
    events.add(new LogEvent.Restarted());
    running = true;
  }
}
