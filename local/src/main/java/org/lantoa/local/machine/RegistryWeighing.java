package org.lantoa.local.machine;

import java.util.List;
import java.util.Optional;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.registry.PublishedRegistries;
import org.lantoa.model.registry.RegistryChange;
import org.lantoa.search.archive.Archive;
import org.lantoa.search.archive.PostFilter;

/**
 * Weighs versions of the registry: whether posts that were counted would count elsewhere by them.
 */
final class RegistryWeighing {
  private final String bootstrap;
  private final Archive archive;

  RegistryWeighing(String bootstrap, Archive archive) {
    this.bootstrap = bootstrap;
    this.archive = archive;
  }

  /**
   * What weighing came to.
   *
   * @param newest the newest version that was weighed
   * @param moved an example of posts that count elsewhere now; empty if there are none
   */
  record Outcome(long newest, Optional<RegistryChange.Posts> moved) {}

  /**
   * The newest version, or the one that was weighed if there is none later.
   *
   * @throws AppendFailedException if the versions cannot be read
   */
  long newest(long weighed) throws AppendFailedException {
    List<PublishedRegistries.Version> versions = PublishedRegistries.since(bootstrap, weighed);
    return versions.isEmpty() ? weighed : Math.max(weighed, last(versions).offset());
  }

  /**
   * Weighs all versions that are later than one.
   *
   * @param weighed the newest version that was weighed before; −1 if none was
   * @return empty if there is no later one
   * @throws AppendFailedException if the versions cannot be read
   */
  Optional<Outcome> since(long weighed) throws AppendFailedException {
    List<PublishedRegistries.Version> versions = PublishedRegistries.since(bootstrap, weighed);
    if (versions.isEmpty() || last(versions).offset() <= weighed) {
      return Optional.empty();
    }
    for (int later = 1; later < versions.size(); later++) {
      Optional<RegistryChange.Posts> moved =
          RegistryChange.between(versions.get(later - 1).registry(), versions.get(later).registry())
              .stream()
              .filter(this::isCounted)
              .findFirst();
      if (moved.isPresent()) {
        return Optional.of(new Outcome(last(versions).offset(), moved));
      }
    }
    return Optional.of(new Outcome(last(versions).offset(), Optional.empty()));
  }

  private static PublishedRegistries.Version last(List<PublishedRegistries.Version> versions) {
    return versions.get(versions.size() - 1);
  }

  private boolean isCounted(RegistryChange.Posts posts) {
    PostFilter filter =
        new PostFilter(null, posts.source().orElse(null), null, null, posts.from(), posts.to());
    return archive.figures(filter).posts() > 0;
  }
}
