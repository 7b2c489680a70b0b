package org.lantoa.dashboards.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignInRulesTest {
  private static final Credentials RIGHT = new Credentials("canbo", "đúng");
  private static final Credentials WRONG = new Credentials("canbo", "sai");

  private Instant now = Instant.parse("2026-11-22T03:00:00Z");
  private final SignIn signIn =
      new SignIn(
          credentials ->
              credentials.equals(RIGHT)
                  ? new SignInOutcome.Accepted(new Account("canbo", Set.of()))
                  : new SignInOutcome.Refused(),
          () -> now);

  @Test
  void letsTheAccountInAgainAfterThePause() {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn.check(WRONG, "10.0.0.1")).isInstanceOf(SignInOutcome.Refused.class);
    }
    assertThat(signIn.check(RIGHT, "10.0.0.1"))
        .isEqualTo(new SignInOutcome.Paused(Duration.ofMinutes(10)));

    now = now.plus(Duration.ofMinutes(10));

    assertThat(signIn.check(RIGHT, "10.0.0.1")).isInstanceOf(SignInOutcome.Accepted.class);
  }

  @Test
  void doesNotLockAnAccountOutFromElsewhere() {
    for (int i = 0; i < 5; i++) {
      signIn.check(WRONG, "10.0.0.1");
    }

    assertThat(signIn.check(RIGHT, "10.0.0.2")).isInstanceOf(SignInOutcome.Accepted.class);
  }

  @Test
  void stopsAnAddressThatTriesManyAccounts() {
    for (int i = 0; i < 50; i++) {
      signIn.check(new Credentials("a" + i, "sai"), "10.0.0.1");
    }

    assertThat(signIn.check(RIGHT, "10.0.0.1")).isInstanceOf(SignInOutcome.Paused.class);
  }

  @Test
  void forgetsFailuresAfterASuccess() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 4; i++) {
        signIn.check(WRONG, "10.0.0.1");
      }
      assertThat(signIn.check(RIGHT, "10.0.0.1")).isInstanceOf(SignInOutcome.Accepted.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer x", "Basic", "Basic !", "Basic YQ==", "Basic OmE="})
  void readsOnlyWholeBasicHeaders(String header) {
    assertThat(Credentials.parse(header)).isEmpty();
  }

  @Test
  void readsWhatItWrites() {
    Credentials credentials = new Credentials("cán bộ", "mật:khẩu đ");

    assertThat(Credentials.parse(credentials.authorization())).hasValue(credentials);
  }
}
