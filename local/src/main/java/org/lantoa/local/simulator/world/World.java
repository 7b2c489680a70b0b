package org.lantoa.local.simulator.world;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lantoa.local.sample.ProvinceLife;
import org.lantoa.local.sample.ProvinceLife.Outlet;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;

/** The made-up pages with all posts that they ever publish. Immutable. */
public final class World {
  private final ProvinceLife province;
  private final Map<SourceKey, SimulatedSource> sources = new LinkedHashMap<>();
  private final Map<SourceKey, List<SimulatedPost>> bySource;
  private final Map<PostKey, SimulatedPost> posts;

  private World(ProvinceLife province, List<SimulatedSource> all, List<SimulatedPost> posts) {
    this.province = province;
    all.forEach(source -> sources.put(source.key(), source));
    this.bySource = posts.stream().collect(Collectors.groupingBy(post -> post.source().key()));
    this.posts = posts.stream().collect(Collectors.toMap(SimulatedPost::key, Function.identity()));
  }

  /** Makes it; equal settings make equal worlds. */
  public static World of(WorldSettings settings) {
    WorldPlanner planner = new WorldPlanner(settings);
    List<SimulatedSource> sources = planner.sources();
    return new World(planner.province(), sources, planner.posts(sources));
  }

  /** All sources, pages first, then channels, then accounts. */
  public List<SimulatedSource> sources() {
    return List.copyOf(sources.values());
  }

  /** A source by its platform's id. */
  public Optional<SimulatedSource> source(Platform platform, String id) {
    return sources.values().stream()
        .filter(source -> source.key().platform() == platform)
        .filter(source -> source.key().sourceId().equals(id))
        .findFirst();
  }

  /** All posts that a source ever publishes, in no particular order. */
  public List<SimulatedPost> posts(SourceKey source) {
    return bySource.getOrDefault(source, List.of());
  }

  /** A post, published or not yet. */
  public Optional<SimulatedPost> post(PostKey key) {
    return Optional.ofNullable(posts.get(key));
  }

  /** What is true at any instant. */
  public Truth truth() {
    return new Truth(List.copyOf(sources.values()), bySource);
  }

  /**
   * Writes the registry of the offices with these sources as its only ones.
   *
   * @throws IOException if the folder cannot be written
   */
  public void writeRegistry(Path folder) throws IOException {
    province.writeRegistry(folder, outlets());
  }

  /** Its sources as a registry lists them. */
  public List<Outlet> outlets() {
    return sources.values().stream().map(SimulatedSource::outlet).toList();
  }
}
