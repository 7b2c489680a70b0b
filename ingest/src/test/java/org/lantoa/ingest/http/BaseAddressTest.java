package org.lantoa.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://graph.facebook.com",
        "https://graph.facebook.com/",
        "HTTPS://localhost:8443/graph",
      })
  void takesEncryptedAddresses(String text) {
    assertThat(BaseAddress.of(text, false).uri().getRawPath()).doesNotEndWith("/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080",
        "http://127.0.0.1:8080/graph/",
        "http://127.1.2.3",
        "http://[::1]:8080"
      })
  void takesPlainTestAddressesWithinThisMachine(String text) {
    assertThat(BaseAddress.of(text, true)).isNotNull();
    assertThatThrownBy(() -> BaseAddress.of(text, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unencrypted")
        .hasMessageContaining("write https://");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://graph.facebook.com",
        "http://localhost.example.vn",
        "http://127.0.0.1.example.vn",
        "http://10.0.0.1",
        "http://[::2]",
        "http://2130706433"
      })
  void refusesPlainAddressesElsewhereEvenForTests(String text) {
    assertThatThrownBy(() -> BaseAddress.of(text, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("http");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "graph.facebook.com",
        "ftp://graph.facebook.com",
        "https://canary:secret@graph.facebook.com",
        "https://graph.facebook.com?access_token=canary",
        "https://graph.facebook.com#canary",
        "https:///canary",
        "https://exa mple/canary"
      })
  void refusesWhatIsNoAddressWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> BaseAddress.of(text, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("for example https://")
        .hasMessageNotContaining("canary");
  }

  @Test
  void showsNoPath() {
    assertThat(BaseAddress.of("https://example.vn:8443/canary", false))
        .hasToString("https://example.vn:8443");
  }
}
