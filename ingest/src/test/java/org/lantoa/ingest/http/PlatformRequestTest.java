package org.lantoa.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantoa.ingest.secret.Secret;

class PlatformRequestTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "v26.0/1",
        "//elsewhere.example",
        "/a/../b",
        "/a/..",
        "/a?b=c",
        "/a#b",
        "/a b",
        "/a\r\nX: y",
        "/a%2e",
        "/@elsewhere.example",
        "/a:80"
      })
  void refusesPathsThatCouldLeadElsewhere(String path) {
    assertThatThrownBy(() -> PlatformRequest.get(path))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void showsNeitherParametersNorSecrets() {
    PlatformRequest request =
        PlatformRequest.get("/v26.0/1")
            .with("after", "canary")
            .withSecret("access_token", new Secret("canary"))
            .withSecretHeader("Authorization", "Bearer", new Secret("canary"));
    assertThat(request).hasToString("GET /v26.0/1");
  }

  @Test
  void refusesAParameterTwice() {
    PlatformRequest request =
        PlatformRequest.get("/v26.0/1").withSecret("access_token", new Secret("canary"));
    assertThatThrownBy(() -> request.with("access_token", "other"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("canary");
    assertThatThrownBy(() -> request.with("a&b", "c")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void staysAsItIsWhenMoreIsAdded() {
    PlatformRequest first = PlatformRequest.get("/v26.0/1").with("limit", "100");
    assertThat(first.with("after", "x")).isNotSameAs(first);
    assertThat(first.uri(BaseAddress.of("https://graph.example", false)))
        .hasToString("https://graph.example/v26.0/1?limit=100");
  }
}
