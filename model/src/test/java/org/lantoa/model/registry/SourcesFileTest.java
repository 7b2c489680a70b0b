package org.lantoa.model.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;

class SourcesFileTest {
  private static final String COMPLETE =
      "officialName: Kênh, publicProof: 'https://tinh.example/kenh', origin: template";

  private final TestingRegistryFolder folder;

  SourcesFileTest(@TempDir Path path) {
    folder = new TestingRegistryFolder(path);
    folder.units(
        """
        units:
          - {id: tinh, name: Tỉnh, level: province, system: area}
          - {id: huyen, name: H, level: district, system: area, parent: tinh, to: 2025-06-30}
          - {id: xa, name: X, level: commune, system: area, parent: tinh, from: 2025-07-01}
        """);
  }

  @Test
  void readsEveryKey() {
    folder.sources(
        """
        sources:
          - key: facebook:246675545449582
            name: Trang A
            officialName: UBND xã A
            publicProof: https://a.example/lien-he
            origin: api
            boundMinutes: 15
            aliases: [ubndxaa, xa.a]
            owners:
              - {unit: huyen}
              - {unit: xa, from: 2025-08-01}
        """);

    RegistryReading reading = folder.read();

    // July 2025 is owned by none: said, and no registry is given.
    assertThat(reading.findings()).extracting(Finding::code).containsExactly("owners-gap");
    folder.sources(folder.text("sources.yaml").replace("2025-08-01", "2025-07-01"));
    assertThat(folder.read().registry().orElseThrow().sources())
        .containsExactly(
            new Source(
                SourceKey.parse("facebook:246675545449582"),
                "Trang A",
                "UBND xã A",
                "https://a.example/lien-he",
                CountingOrigin.API,
                15,
                List.of("ubndxaa", "xa.a"),
                List.of(
                    new Tenure("huyen", null, LocalDate.of(2025, 6, 30)),
                    new Tenure("xa", LocalDate.of(2025, 7, 1), null))));
  }

  @Test
  void fillsInWhatMayBeLeftOut() {
    folder.sources("sources:\n  - {key: 'facebook:1', " + COMPLETE + ", unit: xa}\n");

    Source source = folder.read().registry().orElseThrow().sources().get(0);

    assertThat(source.name()).isEqualTo("Kênh");
    assertThat(source.boundMinutes()).isEqualTo(60);
    assertThat(source.aliases()).isEmpty();
    assertThat(source.owners()).containsExactly(new Tenure("xa", LocalDate.of(2025, 7, 1), null));
  }

  @Test
  void takesASourceForAGroupOnlyWhereTheFileSaysSo() {
    String source = "  - {key: 'facebook:%s', " + COMPLETE + ", unit: tinh%s}\n";
    folder.sources(
        "sources:\n" + source.formatted("1", "") + source.formatted("2", ", kind: group"));
    assertThat(folder.read().registry().orElseThrow().sources())
        .extracting(Source::isGroup)
        .containsExactly(false, true);
    folder.sources("sources:\n" + source.formatted("1", ", kind: grup"));
    assertThat(folder.found()).containsExactly("sources.yaml:2 value-unknown");
  }

  @Test
  void warnsOfDraftsAndKeepsThem() {
    folder.sources("sources:\n  - {key: 'facebook:1', origin: uci, unit: tinh}\n");

    RegistryReading reading = folder.read();

    assertThat(folder.found()).containsExactly("sources.yaml:2 source-draft");
    assertThat(reading.findings().get(0).severity()).isEqualTo(Finding.Severity.WARNING);
    assertThat(reading.findings().get(0).message(Locale.ENGLISH))
        .contains("officialName, publicProof");
    assertThat(reading.hasErrors()).isFalse();
    assertThat(reading.registry().orElseThrow().sources().get(0).isDraft()).isTrue();
  }

  @Test
  void findsSourcesOwnedByNone() {
    folder.sources("sources:\n  - {key: 'facebook:1', " + COMPLETE + "}\n");

    assertThat(folder.found()).containsExactly("sources.yaml:2 owner-missing");
  }

  @Test
  void findsSourcesOwnedByTwo() {
    folder.sources(owners("{unit: tinh, to: 2025-07-10}", "{unit: xa, from: 2025-07-10}"));

    assertThat(folder.found()).containsExactly("sources.yaml:5 owners-overlap");
  }

  @Test
  void findsDaysOwnedByNone() {
    folder.sources(owners("{unit: tinh, to: 2025-07-09}", "{unit: xa, from: 2025-07-11}"));

    assertThat(folder.found()).containsExactly("sources.yaml:5 owners-gap");
  }

  @Test
  void findsOwnersThatDidNotExistThenOrNever() {
    folder.sources(owners("{unit: huyen, to: 2025-07-31}", "{unit: xax, from: 2025-08-01}"));

    assertThat(folder.found())
        .containsExactly("sources.yaml:4 owner-not-existing", "sources.yaml:5 owner-unknown");
    assertThat(folder.read().findings().get(1).remedy(Locale.ENGLISH)).contains("\"xa\"");
  }

  @Test
  void saysNothingOfOwnersWhenTheUnitsCannotBeRead() {
    folder.units("units: {");
    folder.sources("sources:\n  - {key: 'facebook:1', " + COMPLETE + ", unit: xa}\n");

    assertThat(folder.found()).containsExactly("units.yaml:1 yaml-malformed");
  }

  @Test
  void findsKeysOfWrongFormAndUnknownPlatforms() {
    folder.sources(
        "sources:\n"
            + ("  - {key: 'facebook:ubndxa', " + COMPLETE + ", unit: tinh}\n")
            + ("  - {key: 'facebok:1', " + COMPLETE + ", unit: tinh}\n")
            + ("  - {key: 1.22158E+17, " + COMPLETE + ", unit: tinh}\n"));

    assertThat(folder.found())
        .containsExactly(
            "sources.yaml:2 source-key-invalid",
            "sources.yaml:3 platform-unknown",
            "sources.yaml:4 source-key-invalid");
    assertThat(folder.read().findings().get(1).remedy(Locale.ENGLISH)).contains("\"facebook\"");
  }

  @Test
  void findsSourcesAndAliasesThatStandTwice() {
    folder.sources(
        "sources:\n"
            + ("  - {key: 'facebook:1', " + COMPLETE + ", unit: tinh, aliases: [Xa.A]}\n")
            + ("  - {key: 'facebook:1', " + COMPLETE + ", unit: tinh}\n")
            + ("  - {key: 'facebook:2', " + COMPLETE + ", unit: tinh, aliases: [xa.a]}\n")
            + ("  - {key: 'tiktok:2', " + COMPLETE + ", unit: tinh, aliases: [xa.a]}\n"));

    assertThat(folder.found())
        .containsExactly("sources.yaml:3 source-twice", "sources.yaml:4 alias-twice");
  }

  @Test
  void findsAliasesThatAreLinks() {
    folder.sources(
        "sources:\n  - {key: 'facebook:1', "
            + COMPLETE
            + ", unit: tinh, aliases: ['https://facebook.com/a']}\n");

    assertThat(folder.found()).containsExactly("sources.yaml:2 alias-invalid");
  }

  @Test
  void findsUnknownOriginsWithTheNearestOne() {
    folder.sources(
        "sources:\n  - {key: 'facebook:1', officialName: A, publicProof: 'https://a.vn', unit: tinh,"
            + " origin: crowdtangel}\n");

    assertThat(folder.found()).containsExactly("sources.yaml:2 value-unknown");
    assertThat(folder.read().findings().get(0).remedy(Locale.ENGLISH)).contains("\"crowdtangle\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ubnd.vn",
        "ftp://ubnd.vn/a",
        "javascript:alert(1)",
        "https://localhost/a",
        "https://",
        "có trên cổng thông tin"
      })
  void refusesProofsThatAreNoPublicLinks(String proof) {
    folder.sources(withProof(proof));

    assertThat(folder.found()).containsExactly("sources.yaml:2 proof-not-a-link");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.facebook.com/profile.php?id=100000000000001",
        "https://m.facebook.com/people/Ten-Ai-Do/100000000000001/",
        "https://zalo.me/0912345678"
      })
  void refusesProofsThatAreProfiles(String proof) {
    folder.sources(withProof(proof));

    assertThat(folder.found()).containsExactly("sources.yaml:2 proof-is-a-profile");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "sáu mươi", "1.000", "527041"})
  void refusesBoundsThatAreNoMinutes(String bound) {
    folder.sources(
        "sources:\n  - {key: 'facebook:1', "
            + COMPLETE
            + ", unit: tinh, boundMinutes: '"
            + bound
            + "'}\n");

    assertThat(folder.found()).containsExactly("sources.yaml:2 number-invalid");
  }

  private static String withProof(String proof) {
    return "sources:\n  - {key: 'facebook:1', officialName: A, origin: api, unit: tinh,"
        + " publicProof: '"
        + proof
        + "'}\n";
  }

  private static String owners(String first, String second) {
    return "sources:\n"
        + ("  - {key: 'facebook:1', " + COMPLETE + ",\n")
        + "     owners: [\n"
        + ("       " + first + ",\n")
        + ("       " + second + "]}\n");
  }
}
