package org.lantoa.ingest.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.configuration.ConnectorSettings.PlatformSettings;
import org.lantoa.ingest.connector.Connector;
import org.lantoa.ingest.secret.SecretException;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Finding;

final class ConnectorsFileTest {
  private static final String CANARY = "EAAB-canary-of-a-token";

  @TempDir private Path folder;

  @Test
  void readsEverythingThatItsDescriptionNames() throws Exception {
    ConnectorSettings settings =
        read("""
                polling: {every: 10, workers: 2, bufferMiB: 64}
                facebook:
                  base: http://127.0.0.1:8099
                  allowPlainHttp: true
                  version: v25.0
                  usageLimit: 70
                  tokens:
                    - name: trang-tinh
                      token: "${file:facebook.token}"
                      app: ung-dung
                      appSecret: "${env:APP_SECRET}"
                      sources: ["facebook:100", "facebook:101"]
                youtube:
                  dailyUnits: 5000
                  tokens: [{name: kenh, key: "${env:KEY}", sources: ["youtube:UC1"]}]
                tiktok:
                  tokens: [{name: tai-khoan, token: "${env:T}", sources: ["tiktok:tinh"]}]
                """)
            .settings()
            .orElseThrow();

    assertThat(settings.every()).isEqualTo(Duration.ofMinutes(10));
    assertThat(settings.workers()).isEqualTo(2);
    assertThat(settings.bufferBytes()).isEqualTo(64L << 20);
    assertThat(settings.platforms())
        .extracting(PlatformSettings::platform)
        .containsExactly(Platform.FACEBOOK, Platform.YOUTUBE, Platform.TIKTOK);
    PlatformSettings facebook = settings.platforms().get(0);
    assertThat(facebook.base()).hasToString("http://127.0.0.1:8099");
    assertThat(facebook.version()).contains("v25.0");
    assertThat(facebook.limit()).contains(70);
    assertThat(facebook.tokens().get(0).app()).isEqualTo("ung-dung");
    assertThat(settings.platforms().get(1).base()).hasToString("https://www.googleapis.com");
    assertThat(settings.platforms().get(1).limit()).contains(5000);
    assertThat(settings.tokenOf(SourceKey.parse("facebook:101"))).contains("trang-tinh");
    assertThat(settings.tokenOf(SourceKey.parse("facebook:102"))).isEmpty();
    assertThat(settings.sources()).hasSize(4);
  }

  @Test
  void hasDefaultsForAllThatIsNotSaid() throws Exception {
    ConnectorSettings settings = read("facebook: {tokens: []}\n").settings().orElseThrow();
    assertThat(settings.every()).isEqualTo(Duration.ofMinutes(15));
    assertThat(settings.workers()).isEqualTo(4);
    assertThat(settings.bufferBytes()).isEqualTo(512L << 20);
    PlatformSettings facebook = settings.platforms().get(0);
    assertThat(facebook.base()).hasToString("https://graph.facebook.com");
    assertThat(facebook.version()).contains("v26.0");
    assertThat(facebook.limit()).contains(80);
  }

  @Test
  void findsEveryMistakeAtOnceWithItsLine() throws Exception {
    ConnectorsReading reading =
        read(
            """
            poling: {every: 10}
            polling: {every: 0}
            facebook:
              base: http://graph.facebook.com
              version: 26
              tokens:
                - {name: Trang Tinh, token: "${env:A}", sources: ["facebook:1"]}
                - {name: hai, token: "${env:A}", sources: ["facebook:1", "youtube:UC1", "x"]}
                - {name: hai, sources: ["facebook:2"]}
                - {name: ba, token: "${env:A}"}
            tiktok:
              tokens: [{name: t, token: "${env:A}", sources: ["tiktok:a", "tiktok:b"]}]
            youtube: {dailyUnits: 10}
            """);
    assertThat(reading.settings()).isEmpty();
    assertThat(reading.findings())
        .extracting(finding -> finding.line() + " " + finding.code())
        .containsExactlyInAnyOrder(
            "1 key-unknown",
            "2 number-invalid",
            "4 address-invalid",
            "5 version-invalid",
            "7 id-invalid",
            "8 source-with-two-tokens",
            "8 source-of-other-platform",
            "8 source-key-invalid",
            "9 id-twice",
            "9 key-missing",
            "10 key-missing",
            "12 one-source-per-token",
            "13 key-missing");
  }

  @Test
  void refusesATokenInTheFileAndShowsItNowhere() throws Exception {
    for (String written : List.of(CANARY, "${file:}" + CANARY, "${vault:" + CANARY + "}")) {
      ConnectorsReading reading =
          read(
              "facebook:\n  tokens:\n    - {name: a, token: \""
                  + written
                  + "\", appSecret: \""
                  + written
                  + "\", sources: [\"facebook:1\"]}\n");
      assertThat(reading.settings()).isEmpty();
      assertThat(reading.findings())
          .extracting(Finding::code)
          .containsExactly("secret-literal", "secret-literal");
      assertThat(reading.findings().get(0).line()).isEqualTo(3);
      for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("vi"))) {
        for (Finding finding : reading.findings()) {
          assertThat(finding.remedy(locale)).contains("chmod 600", "${file:facebook.");
          assertThat(finding + finding.message(locale) + finding.remedy(locale))
              .doesNotContain(CANARY);
        }
      }
    }
    // Nor a token on the line of the name, nor a password in an address.
    ConnectorsReading name =
        read(
            "facebook:\n  base: https://x:"
                + CANARY
                + "@example.org?\n  tokens: [{name: "
                + CANARY
                + ", token: \"${env:A}\", sources: []}]\n");
    assertThat(name.findings().toString()).contains("id-invalid").doesNotContain(CANARY);
  }

  @Test
  void saysWhichSecretsCannotBeHadAndReadsThemAnewEachTime() throws Exception {
    ConnectorSettings settings =
        read("""
                facebook:
                  tokens:
                    - {name: a, token: "${file:a.token}", sources: ["facebook:1"]}
                    - {name: b, token: "${env:SET}", sources: ["facebook:2"]}
                    - {name: c, token: "${env:ABSENT}", sources: ["facebook:3"]}
                """)
            .settings()
            .orElseThrow();
    assertThat(reasons(settings))
        .containsExactly(SecretException.Reason.MISSING, SecretException.Reason.MISSING);
    Path token = folder.resolve("a.token");
    Files.writeString(token, CANARY + "\n", StandardCharsets.UTF_8);
    Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(reasons(settings)).startsWith(SecretException.Reason.OPEN);
    assertThat(settings.missingSecrets().get(0).token()).isEqualTo("a");
    assertThat(settings.missingSecrets().get(0).place()).isEqualTo(token.toString());
    assertThat(settings.missingSecrets().get(1).place()).isEqualTo("${env:ABSENT}");
    assertThatThrownBy(() -> settings.platforms().get(0).tokens().get(0).secret().get())
        .isInstanceOf(SecretException.class)
        .hasMessageContaining("chmod 600 " + token)
        .hasMessageNotContaining(CANARY);
    Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
    assertThat(reasons(settings)).containsExactly(SecretException.Reason.MISSING);
    assertThat(settings.platforms().get(0).tokens().get(0).secret().get().reveal())
        .isEqualTo(CANARY);
    assertThat(settings.toString()).doesNotContain(CANARY);

    Files.writeString(token, "two words", StandardCharsets.UTF_8);
    assertThat(reasons(settings)).startsWith(SecretException.Reason.MALFORMED);
    Files.writeString(token, "renewed", StandardCharsets.UTF_8);
    assertThat(settings.platforms().get(0).tokens().get(0).secret().get().reveal())
        .isEqualTo("renewed");
  }

  @Test
  void makesAConnectorOfEachPlatformThatHasATokenForItsSources() throws Exception {
    ConnectorSettings settings =
        read("""
                youtube: {tokens: [{name: b, key: "${env:SET}", sources: ["youtube:UC1"]}]}
                tiktok: {tokens: [{name: a, token: "${env:SET}", sources: ["tiktok:a"]}]}
                facebook: {tokens: [{name: c, token: "${env:SET}", sources: ["facebook:1"]}]}
                """)
            .settings()
            .orElseThrow();
    List<Connector> connectors =
        ConnectorFactory.of(folder.resolve("connectors"), InstantSource.system())
            .connectors(settings);
    try {
      assertThat(connectors)
          .extracting(Connector::platform)
          .containsExactly(Platform.FACEBOOK, Platform.YOUTUBE, Platform.TIKTOK);
      assertThat(connectors.get(0).canRead(SourceKey.parse("facebook:1"))).isTrue();
      assertThat(connectors.get(1).canRead(SourceKey.parse("youtube:UC1"))).isTrue();
      assertThat(connectors.get(1).canRead(SourceKey.parse("youtube:UC2"))).isFalse();
      assertThat(connectors.get(2).canRead(SourceKey.parse("tiktok:a"))).isTrue();
    } finally {
      connectors.forEach(Connector::close);
    }
  }

  @Test
  void makesNoConnectorOfAPlatformWithoutTokens() throws Exception {
    ConnectorSettings settings = read("facebook: {tokens: []}\n").settings().orElseThrow();
    assertThat(
            ConnectorFactory.of(folder.resolve("connectors"), InstantSource.system())
                .connectors(settings))
        .isEmpty();
  }

  private static List<SecretException.Reason> reasons(ConnectorSettings settings) {
    return settings.missingSecrets().stream().map(ConnectorSettings.MissingSecret::reason).toList();
  }

  private ConnectorsReading read(String yaml) throws Exception {
    Path file = folder.resolve(ConnectorsFile.NAME);
    Files.writeString(file, yaml, StandardCharsets.UTF_8);
    return ConnectorsFile.read(file, Map.of("SET", "value"));
  }
}
