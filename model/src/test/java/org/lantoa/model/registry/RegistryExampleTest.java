package org.lantoa.model.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;

class RegistryExampleTest {

  @Test
  void isValidAsWritten(@TempDir Path folder) throws Exception {
    RegistryFiles.writeExample(folder);

    RegistryReading reading = RegistryFiles.read(folder, TestingRegistryFolder.SYNTAX);

    assertThat(reading.findings()).isEmpty();
    Registry registry = reading.registry().orElseThrow();
    assertThat(registry.zone()).isEqualTo(Registry.DEFAULT_ZONE);
    assertThat(registry.units()).extracting(Unit::id).contains("tinh", "huyen-vi-du");
    assertThat(registry.campaigns()).hasSize(1);
    assertThat(reading.indicators().find("chia-se-nhan-duoc")).isPresent();
  }

  @Test
  void leavesFilesThatExist(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("units.yaml"), "của tôi");

    RegistryFiles.writeExample(folder);

    assertThat(folder.resolve("units.yaml")).hasContent("của tôi");
    assertThat(folder.resolve("schema/units.schema.json")).exists();
  }

  @Test
  void itsCommentedSourcesAreValidOnceTheirMarksAreRemoved(@TempDir Path folder) throws Exception {
    RegistryFiles.writeExample(folder);
    Path sources = folder.resolve("sources.yaml");
    String text = Files.readString(sources);
    int list = text.indexOf("\nsources:");
    String shown =
        text.substring(list)
            .replaceAll("(?m)^  # (?=(?:- |  ))", "  ")
            .replaceAll("(?m)^  #.*$", "");
    Files.writeString(sources, text.substring(0, list) + shown);

    RegistryReading reading = RegistryFiles.read(folder, TestingRegistryFolder.SYNTAX);

    assertThat(reading.findings()).isEmpty();
    Registry registry = reading.registry().orElseThrow();
    assertThat(registry.sources()).hasSize(2);
    SourceKey handedOver = SourceKey.parse("facebook:100000000000002");
    assertThat(registry.lookup().pathOf(handedOver, LocalDate.of(2025, 6, 30)))
        .isEqualTo(List.of("huyen-vi-du", "tinh"));
    assertThat(registry.lookup().pathOf(handedOver, LocalDate.of(2025, 7, 1)))
        .isEqualTo(List.of("xa-vi-du", "tinh"));
  }

  @Test
  void takesDraftsAndThenWarnsOfThem(@TempDir Path folder) throws Exception {
    RegistryFiles.writeExample(folder);

    RegistryFiles.addDrafts(
        folder, List.of(SourceKey.parse("facebook:7")), "tinh", CountingOrigin.UCI);

    RegistryReading reading = RegistryFiles.read(folder, TestingRegistryFolder.SYNTAX);
    assertThat(reading.findings()).extracting(Finding::code).containsExactly("source-draft");
    assertThat(reading.registry().orElseThrow().sources().get(0).isDraft()).isTrue();
  }
}
