package org.lantoa.dashboards.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SessionsTest {
  private static final Account ACCOUNT = new Account("canbo", Set.of("lantoa_officer"));
  private static final Credentials CREDENTIALS = new Credentials("canbo", "bí mật");

  private Instant now = Instant.parse("2026-11-22T03:00:00Z");
  private final Sessions sessions = new Sessions(() -> now);

  @Test
  void endsAfterTwoUnusedHours() {
    Session session = sessions.open(ACCOUNT, CREDENTIALS);

    now = now.plus(Duration.ofMinutes(119));
    assertThat(sessions.find(session.id())).isPresent();
    now = now.plus(Duration.ofMinutes(119));
    assertThat(sessions.find(session.id())).isPresent();
    now = now.plus(Duration.ofMinutes(120));
    assertThat(sessions.find(session.id())).isEmpty();
  }

  @Test
  void endsAfterTwelveHoursHoweverMuchItIsUsed() {
    Session session = sessions.open(ACCOUNT, CREDENTIALS);

    for (int hours = 1; hours < 12; hours++) {
      now = now.plus(Duration.ofHours(1));
      assertThat(sessions.find(session.id())).isPresent();
    }
    now = now.plus(Duration.ofHours(1));

    assertThat(sessions.find(session.id())).isEmpty();
    assertThat(sessions.count()).isZero();
  }

  @Test
  void givesEverySessionItsOwnSecrets() {
    Session one = sessions.open(ACCOUNT, CREDENTIALS);
    Session other = sessions.open(ACCOUNT, CREDENTIALS);

    assertThat(one.id()).hasSize(43).isNotEqualTo(other.id());
    assertThat(one.formToken()).isNotEqualTo(other.formToken()).isNotEqualTo(one.id());
  }

  @Test
  void writesNoSecretToLogs() {
    Session session = sessions.open(ACCOUNT, CREDENTIALS);

    assertThat(session.toString()).isEqualTo("Session{canbo}");
    assertThat(CREDENTIALS.toString()).isEqualTo("Credentials{canbo}");
  }
}
