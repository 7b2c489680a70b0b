package org.lantoa.ingest.polling;

import java.util.List;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;

/** Sources of registries. */
final class TestingSources {
  private TestingSources() {}

  /** One that an interface reads. */
  static Source api(String key, int boundMinutes) {
    return of(key, CountingOrigin.API, boundMinutes, "https://tinh.example.vn/lien-he");
  }

  /** One that files feed. */
  static Source byFile(String key) {
    return of(key, CountingOrigin.TEMPLATE, 60, "https://tinh.example.vn/lien-he");
  }

  /** One that lacks its proof. */
  static Source draft(String key) {
    return of(key, CountingOrigin.API, 60, null);
  }

  static Registry registry(Source... sources) {
    return new Registry(Registry.DEFAULT_ZONE, List.of(), List.of(sources), List.of());
  }

  private static Source of(
      String key,
      CountingOrigin origin,
      int boundMinutes,
      @org.jspecify.annotations.Nullable String proof) {
    return new Source(
        SourceKey.parse(key), key, "Trang", proof, origin, boundMinutes, List.of(), List.of());
  }
}
