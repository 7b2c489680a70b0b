package org.lantoa.model.topic;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Campaign;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.registry.SourceKind;
import org.lantoa.model.registry.Tenure;
import org.lantoa.model.registry.Unit;

/** One whole registry. */
final class RegistryJson {
  private static final String ABBREVIATIONS = "abbreviations";

  private RegistryJson() {}

  static Registry read(FieldReader fields) {
    ZoneId zone = fields.named("zone", RegistryJson::zone);
    List<Unit> units = fields.objects("units", RegistryJson::readUnit);
    List<Source> sources = fields.objects("sources", RegistryJson::readSource);
    List<Campaign> campaigns = fields.objects("campaigns", RegistryJson::readCampaign);
    List<String> abbreviations =
        fields.has(ABBREVIATIONS) ? fields.texts(ABBREVIATIONS) : List.of();
    return fields.constructed(
        "units", () -> new Registry(zone, units, sources, campaigns, abbreviations));
  }

  static void write(Registry registry, FieldWriter fields) {
    fields.text("zone", registry.zone().getId());
    fields.objects("units", registry.units(), RegistryJson::writeUnit);
    fields.objects("sources", registry.sources(), RegistryJson::writeSource);
    fields.objects("campaigns", registry.campaigns(), RegistryJson::writeCampaign);
    if (!registry.abbreviations().isEmpty()) {
      // Left out where there are none, so that readers that do not know it yet still read the rest.
      fields.texts(ABBREVIATIONS, registry.abbreviations());
    }
  }

  private static Optional<ZoneId> zone(String id) {
    try {
      return Optional.of(ZoneId.of(id));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  private static Unit readUnit(FieldReader fields) {
    return new Unit(
        fields.text("id"),
        fields.text("name"),
        fields.text("level"),
        fields.text("system"),
        fields.number("order", 0, Integer.MAX_VALUE),
        fields.objects("parents", RegistryJson::readTenure),
        fields.dateOrNull("from"),
        fields.dateOrNull("to"),
        fields.textOrNull("successor"));
  }

  private static void writeUnit(Unit unit, FieldWriter fields) {
    fields.text("id", unit.id());
    fields.text("name", unit.name());
    fields.text("level", unit.level());
    fields.text("system", unit.system());
    fields.number("order", unit.order());
    fields.objects("parents", unit.parents(), RegistryJson::writeTenure);
    fields.text("from", unit.from());
    fields.text("to", unit.to());
    fields.text("successor", unit.successor());
  }

  private static Tenure readTenure(FieldReader fields) {
    String unit = fields.text("unit");
    LocalDate from = fields.dateOrNull("from");
    LocalDate to = fields.dateOrNull("to");
    return fields.constructed("to", () -> new Tenure(unit, from, to));
  }

  private static void writeTenure(Tenure tenure, FieldWriter fields) {
    fields.text("unit", tenure.unit());
    fields.text("from", tenure.from());
    fields.text("to", tenure.to());
  }

  private static Source readSource(FieldReader fields) {
    return new Source(
        fields.parsed("key", SourceKey::parse),
        fields.text("name"),
        fields.textOrNull("officialName"),
        fields.textOrNull("publicProof"),
        fields.has("kind") ? fields.named("kind", SourceKind::ofWireName) : SourceKind.PAGE,
        fields.named("origin", CountingOrigin::ofWireName),
        fields.number("boundMinutes", 1, 527_040),
        fields.texts("aliases"),
        fields.objects("owners", RegistryJson::readTenure));
  }

  private static void writeSource(Source source, FieldWriter fields) {
    fields.text("key", source.key().text());
    fields.text("name", source.name());
    fields.text("officialName", source.officialName());
    fields.text("publicProof", source.publicProof());
    if (source.isGroup()) {
      // Left out of all others, so that readers that do not know it yet still read them.
      fields.text("kind", source.kind().wireName());
    }
    fields.text("origin", source.origin().wireName());
    fields.number("boundMinutes", source.boundMinutes());
    fields.texts("aliases", source.aliases());
    fields.objects("owners", source.owners(), RegistryJson::writeTenure);
  }

  private static Campaign readCampaign(FieldReader fields) {
    return new Campaign(
        fields.text("id"),
        fields.text("name"),
        fields.parsed("from", LocalDate::parse),
        fields.parsed("to", LocalDate::parse),
        fields.text("query"));
  }

  private static void writeCampaign(Campaign campaign, FieldWriter fields) {
    fields.text("id", campaign.id());
    fields.text("name", campaign.name());
    fields.text("from", campaign.from());
    fields.text("to", campaign.to());
    fields.text("query", campaign.query());
  }
}
