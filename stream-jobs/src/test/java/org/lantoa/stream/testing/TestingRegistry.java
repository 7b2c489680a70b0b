package org.lantoa.stream.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Campaign;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.registry.Tenure;
import org.lantoa.model.registry.Unit;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.stream.registry.RegistryVersion;

/** Builds small registries. */
public final class TestingRegistry {
  private final List<Unit> units = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();
  private final List<Campaign> campaigns = new ArrayList<>();

  /**
   * The province {@code tinh}, the district {@code huyen} until 2025-06-30, the commune {@code xa},
   * first of the district and then of the province, with source {@code facebook:100}; the draft
   * {@code facebook:900}; and the campaign {@code dvk} of the year 2025.
   */
  public static TestingRegistry small() {
    return new TestingRegistry()
        .unit("tinh")
        .unit("huyen", new Tenure("tinh", null, null))
        .unit(
            "xa",
            new Tenure("huyen", null, LocalDate.parse("2025-06-30")),
            new Tenure("tinh", LocalDate.parse("2025-07-01"), null))
        .source("facebook:100", "xa")
        .draft("facebook:900", "xa")
        .campaign("dvk", "2025-01-01", "2025-12-31", "#DanVanKheo OR \"dân vận khéo\"");
  }

  public TestingRegistry unit(String id, Tenure... parents) {
    units.add(new Unit(id, id, "x", "chinh-quyen", 0, List.of(parents), null, null, null));
    return this;
  }

  public TestingRegistry source(String key, String owner) {
    return source(key, new Tenure(owner, null, null), "proof");
  }

  public TestingRegistry draft(String key, String owner) {
    return source(key, new Tenure(owner, null, null), null);
  }

  public TestingRegistry source(String key, Tenure owner, @Nullable String proof) {
    return source(key, owner, proof, CountingOrigin.TEMPLATE);
  }

  public TestingRegistry source(
      String key, Tenure owner, @Nullable String proof, CountingOrigin origin) {
    sources.removeIf(source -> source.key().text().equals(key));
    sources.add(
        new Source(
            SourceKey.parse(key),
            key,
            "Trang chính thức",
            proof == null ? null : "https://example.org/" + proof,
            origin,
            60,
            List.of(),
            List.of(owner)));
    return this;
  }

  public TestingRegistry campaign(String id, String from, String to, String query) {
    campaigns.removeIf(campaign -> campaign.id().equals(id));
    campaigns.add(new Campaign(id, id, LocalDate.parse(from), LocalDate.parse(to), query));
    return this;
  }

  public Registry build() {
    return new Registry(Registry.DEFAULT_ZONE, units, sources, campaigns);
  }

  public RegistryVersion version(long offset) {
    return new RegistryVersion(offset, RecordCodec.REGISTRY.write(build()));
  }
}
