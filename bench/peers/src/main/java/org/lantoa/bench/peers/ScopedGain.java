package org.lantoa.bench.peers;

import java.util.function.Consumer;
import org.lantoa.model.Measure;
import org.lantoa.model.Scope;
import org.lantoa.model.topic.Change;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.RecordCodec;

/**
 * What a gain adds to one of its scopes. A gain names its scopes itself: its post's source, its
 * path of units and its campaigns; all peers ask {@link Gain#scopes()}.
 *
 * @param scope text of the scope
 * @param at its date, in milliseconds
 * @param gains per {@link Measure#slot()}; shared by the scopes of one gain, never changed
 */
public record ScopedGain(String scope, long at, long[] gains) {
  /** Reads a record of the topic, as the product reads it. */
  static Gain read(byte[] json) {
    try {
      return RecordCodec.POST_GAINS.read(json);
    } catch (MalformedRecordException | NewerVersionException unreadable) {
      throw new IllegalStateException("the prepared topic holds no gains", unreadable);
    }
  }

  /** Hands over what a gain adds to each of its scopes. */
  static void each(Gain gain, boolean sourceAlone, Consumer<ScopedGain> taker) {
    long[] gains = new long[Measure.SLOTS];
    for (Change change : gain.changes()) {
      gains[change.measure().slot()] = change.delta();
    }
    long at = gain.at().toEpochMilli();
    if (sourceAlone) {
      taker.accept(new ScopedGain(Scope.source(gain.post().source()).text(), at, gains));
      return;
    }
    for (Scope scope : gain.scopes()) {
      taker.accept(new ScopedGain(scope.text(), at, gains));
    }
  }

  static void add(long[] into, long[] gains) {
    for (int slot = 0; slot < into.length; slot++) {
      into[slot] += gains[slot];
    }
  }

  static void subtract(long[] from, long[] gains) {
    for (int slot = 0; slot < from.length; slot++) {
      from[slot] -= gains[slot];
    }
  }
}
