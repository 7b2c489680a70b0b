package org.lantoa.local.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.registry.RegistryFiles;

/** Writes the made-up province as registry files. */
final class RegistryYaml {
  private static final String PROOF = "https://lamgiang.example/kenh-chinh-thuc/";

  private RegistryYaml() {}

  /**
   * Writes all files.
   *
   * @param imported the sources whose counts come in files
   * @param read the sources that are read through the platforms' interfaces
   */
  static void write(
      Province province,
      List<SampleSource> imported,
      List<SampleSource> read,
      List<SampleCampaign> campaigns,
      Path folder)
      throws IOException {
    Files.createDirectories(folder);
    write(folder, "units", units(province.units()));
    write(
        folder,
        "sources",
        "sources:\n"
            + sources(imported, CountingOrigin.TEMPLATE)
            + sources(read, CountingOrigin.API));
    write(folder, "campaigns", campaigns(campaigns));
    write(folder, "indicators", indicators());
    RegistryFiles.writeSchemas(folder);
  }

  private static void write(Path folder, String name, String entries) throws IOException {
    Files.writeString(
        folder.resolve(name + ".yaml"),
        "# yaml-language-server: $schema=schema/"
            + name
            + ".schema.json\n# Dữ liệu mẫu: tỉnh Lam Giang và mọi tên dưới đây đều là hư cấu.\n\n"
            + entries,
        StandardCharsets.UTF_8);
  }

  private static String units(List<SampleUnit> units) {
    StringBuilder yaml = new StringBuilder("zone: Asia/Ho_Chi_Minh\n\nunits:\n");
    for (SampleUnit unit : units) {
      yaml.append("  - id: ").append(unit.id()).append('\n');
      yaml.append("    name: ").append(unit.name()).append('\n');
      yaml.append("    level: ").append(unit.level()).append('\n');
      yaml.append("    system: ").append(unit.system()).append('\n');
      if (unit.hasMoved()) {
        yaml.append("    parents:\n");
        handover(yaml, unit.before(), unit.after(), Province.LAST_DISTRICT_DAY);
      } else if (unit.before() != null) {
        yaml.append("    parent: ").append(unit.before()).append('\n');
      }
      SampleUnit.End end = unit.end();
      if (end != null) {
        yaml.append("    to: ").append(end.lastDay()).append('\n');
        yaml.append("    successor: ").append(end.successor()).append('\n');
      }
    }
    return yaml.toString();
  }

  private static String sources(List<SampleSource> sources, CountingOrigin origin) {
    StringBuilder yaml = new StringBuilder();
    for (SampleSource source : sources) {
      yaml.append("  - key: ").append(source.key().text()).append('\n');
      yaml.append("    officialName: ").append(source.name()).append('\n');
      yaml.append("    publicProof: ").append(PROOF).append(source.key().sourceId()).append('\n');
      yaml.append("    origin: ").append(origin.wireName()).append('\n');
      if (source.alias() != null) {
        yaml.append("    aliases: [").append(source.alias()).append("]\n");
      }
      SampleUnit.End end = source.owner().end();
      if (source.heir() == null || end == null) {
        yaml.append("    unit: ").append(source.owner().id()).append('\n');
      } else {
        yaml.append("    owners:\n");
        handover(yaml, source.owner().id(), source.heir().id(), end.lastDay());
      }
    }
    return yaml.toString();
  }

  private static void handover(
      StringBuilder yaml, @Nullable String before, @Nullable String after, LocalDate lastDay) {
    yaml.append("      - unit: ").append(before).append('\n');
    yaml.append("        to: ").append(lastDay).append('\n');
    yaml.append("      - unit: ").append(after).append('\n');
    yaml.append("        from: ").append(lastDay.plusDays(1)).append('\n');
  }

  private static String indicators() {
    StringBuilder yaml = new StringBuilder("indicators:\n");
    for (SampleIndicator indicator : SampleIndicator.ALL) {
      yaml.append("  - id: ").append(indicator.id()).append('\n');
      yaml.append("    name: ").append(indicator.name()).append('\n');
      yaml.append("    nameEn: ").append(indicator.nameEn()).append('\n');
      yaml.append("    measure: ").append(indicator.measure().wireName()).append('\n');
    }
    return yaml.toString();
  }

  private static String campaigns(List<SampleCampaign> campaigns) {
    StringBuilder yaml = new StringBuilder("campaigns:\n");
    for (SampleCampaign campaign : campaigns) {
      yaml.append("  - id: ").append(campaign.id()).append('\n');
      yaml.append("    name: ").append(campaign.name()).append('\n');
      yaml.append("    from: ").append(campaign.from()).append('\n');
      yaml.append("    to: ").append(campaign.to()).append('\n');
      yaml.append("    query: '").append(campaign.query()).append("'\n");
    }
    return yaml.toString();
  }
}
