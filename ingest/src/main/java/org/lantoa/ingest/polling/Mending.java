package org.lantoa.ingest.polling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.PollOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sources that wait until someone renews a token or grants a permission. */
final class Mending {
  private static final Logger LOG = LoggerFactory.getLogger(Mending.class);

  private final Credentials credentials;
  private final Map<SourceKey, Object> refused = new ConcurrentHashMap<>();

  Mending(Credentials credentials) {
    this.credentials = credentials;
  }

  /** What opens a source now. */
  Object of(SourceKey source) {
    try {
      return credentials.of(source);
    } catch (RuntimeException unknown) {
      LOG.warn("what opens {} cannot be told: {}", source, unknown.getClass().getName());
      return "";
    }
  }

  /**
   * A source was read.
   *
   * @param with what opened it then
   */
  void ended(SourceKey source, PollOutcome ending, Object with) {
    if (ending == PollOutcome.TOKEN_INVALID || ending == PollOutcome.PERMISSION_MISSING) {
      refused.put(source, with);
    } else {
      refused.remove(source);
    }
  }

  /** Those that wait, and that something else opens now; each is told once. */
  List<SourceKey> mended() {
    List<SourceKey> mended = new ArrayList<>();
    refused.forEach(
        (source, with) -> {
          if (!of(source).equals(with) && refused.remove(source, with)) {
            mended.add(source);
          }
        });
    return mended;
  }
}
