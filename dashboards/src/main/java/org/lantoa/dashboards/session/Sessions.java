package org.lantoa.dashboards.session;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions of this process. They end with it, unused after two hours, and after twelve. */
public final class Sessions {
  static final Duration UNUSED = Duration.ofHours(2);
  static final Duration LONGEST = Duration.ofHours(12);

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  /** No session yet. */
  public Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /** Opens a session for an account that signed in. */
  public Session open(Account account, Credentials credentials) {
    Instant now = clock.instant();
    sessions.values().removeIf(session -> isOver(session, now));
    Session session = new Session(secret(), secret(), account, credentials, now, now);
    sessions.put(session.id(), session);
    return session;
  }

  /** The living session of a cookie, and notes that it is used. */
  public Optional<Session> find(String id) {
    Instant now = clock.instant();
    return Optional.ofNullable(
        sessions.computeIfPresent(
            id, (any, session) -> isOver(session, now) ? null : session.usedAt(now)));
  }

  /** Ends a session. */
  public void close(String id) {
    sessions.remove(id);
  }

  /** How many sessions are open. */
  public int count() {
    return sessions.size();
  }

  /** A new secret of 256 bits, fit for cookies and forms. */
  public String secret() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static boolean isOver(Session session, Instant now) {
    return !session.lastUsed().plus(UNUSED).isAfter(now)
        || !session.since().plus(LONGEST).isAfter(now);
  }
}
