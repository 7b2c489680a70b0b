package org.lantoa.ingest.configuration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lantoa.ingest.configuration.ConnectorSettings.PlatformSettings;
import org.lantoa.ingest.configuration.ConnectorSettings.Token;
import org.lantoa.ingest.http.BaseAddress;
import org.lantoa.ingest.secret.SecretReference;
import org.lantoa.model.Platform;
import org.lantoa.model.RegistryId;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Mistake;
import org.lantoa.model.registry.YamlEntry;

/** The part of one platform in the file. */
final class PlatformEntry {
  private static final Pattern VERSION = Pattern.compile("v[1-9][0-9]{0,2}\\.[0-9]{1,2}");
  private static final String NEWEST_VERSION = "v26.0";
  private static final int MOST_UNITS = 100_000_000;

  /** All tokens of the platform are of one app unless they say otherwise: the careful guess. */
  private static final String ANY_APP = "app";

  private final Platform platform;
  private final String address;
  private final String tokenKey;
  private final List<String> moreKeys;
  private final List<String> moreTokenKeys;
  private final Path folder;
  private final Map<String, String> environment;
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<SourceKey, Integer> sources = new HashMap<>();

  private PlatformEntry(
      Platform platform,
      String address,
      String tokenKey,
      List<String> moreKeys,
      List<String> moreTokenKeys,
      Path folder,
      Map<String, String> environment) {
    this.platform = platform;
    this.address = address;
    this.tokenKey = tokenKey;
    this.moreKeys = moreKeys;
    this.moreTokenKeys = moreTokenKeys;
    this.folder = folder;
    this.environment = environment;
  }

  static PlatformEntry of(Platform platform, Path folder, Map<String, String> environment) {
    return switch (platform) {
      case FACEBOOK ->
          new PlatformEntry(
              platform,
              "https://graph.facebook.com",
              "token",
              List.of("version", "usageLimit"),
              List.of("app", "appSecret"),
              folder,
              environment);
      case YOUTUBE ->
          new PlatformEntry(
              platform,
              "https://www.googleapis.com",
              "key",
              List.of("dailyUnits"),
              List.of(),
              folder,
              environment);
      case TIKTOK ->
          new PlatformEntry(
              platform,
              "https://open.tiktokapis.com",
              "token",
              List.of(),
              List.of(),
              folder,
              environment);
      case ZALO -> throw new IllegalArgumentException("Zalo has no connector");
    };
  }

  List<String> keys() {
    return joined(List.of("base", "allowPlainHttp"), moreKeys, List.of("tokens"));
  }

  private List<String> tokenKeys() {
    return joined(List.of("name", tokenKey), moreTokenKeys, List.of("sources"));
  }

  private static List<String> joined(List<String> first, List<String> more, List<String> last) {
    List<String> all = new ArrayList<>(first);
    all.addAll(more);
    all.addAll(last);
    return all;
  }

  PlatformSettings read(YamlEntry entry) {
    BaseAddress base = base(entry);
    Optional<String> version = version(entry);
    Optional<Integer> limit = limit(entry);
    if (!entry.has("tokens")) {
      entry.report(Mistake.KEY_MISSING, "tokens", "tokens");
    }
    List<Token> tokens = new ArrayList<>();
    for (YamlEntry token : entry.entries("tokens", tokenKeys())) {
      token(token).ifPresent(tokens::add);
    }
    return new PlatformSettings(platform, base, version, limit, tokens);
  }

  private BaseAddress base(YamlEntry entry) {
    boolean isTest = entry.flag("allowPlainHttp");
    try {
      return BaseAddress.of(entry.text("base").orElse(address), isTest);
    } catch (IllegalArgumentException unusable) {
      // Not repeated: it may hold a password.
      entry.report(Mistake.ADDRESS_INVALID, "base", "base", address);
      return BaseAddress.of(address, false);
    }
  }

  private Optional<String> version(YamlEntry entry) {
    if (!moreKeys.contains("version")) {
      return Optional.empty();
    }
    String version = entry.text("version").orElse(NEWEST_VERSION);
    if (!VERSION.matcher(version).matches()) {
      entry.report(Mistake.VERSION_INVALID, "version", version, NEWEST_VERSION);
    }
    return Optional.of(version);
  }

  private Optional<Integer> limit(YamlEntry entry) {
    return switch (platform) {
      case FACEBOOK -> Optional.of(entry.number("usageLimit", 80, 1, 100));
      case YOUTUBE -> Optional.of(entry.number("dailyUnits", 10_000, 1, MOST_UNITS));
      case TIKTOK, ZALO -> Optional.empty();
    };
  }

  /** A token that can be used; else its mistakes are reported. */
  private Optional<Token> token(YamlEntry entry) {
    String name = name(entry);
    Optional<SecretReference> secret = secret(entry, tokenKey);
    if (secret.isEmpty() && !entry.has(tokenKey)) {
      entry.report(Mistake.KEY_MISSING, tokenKey, tokenKey);
    }
    boolean hasAppSecret = moreTokenKeys.contains("appSecret");
    Optional<SecretReference> appSecret =
        hasAppSecret ? secret(entry, "appSecret") : Optional.empty();
    String app = hasAppSecret ? entry.text("app").orElse(ANY_APP) : ANY_APP;
    Set<SourceKey> own = sources(entry);
    if (platform == Platform.TIKTOK && own.size() > 1) {
      String count = Integer.toString(own.size());
      entry.report(Mistake.ONE_SOURCE_PER_TOKEN, "sources", name, count);
    }
    return secret.map(reference -> new Token(name, reference, app, appSecret, own));
  }

  private String name(YamlEntry entry) {
    String name = entry.requiredText("name");
    if (!name.isEmpty() && !RegistryId.isValid(name)) {
      // Not repeated: it may be the token, on the wrong line.
      entry.report(Mistake.ID_INVALID, "name", "…");
    } else if (!name.isEmpty()) {
      Integer first = names.putIfAbsent(name, entry.line("name"));
      if (first != null) {
        entry.report(Mistake.ID_TWICE, "name", name, first.toString());
      }
    }
    return name;
  }

  private Optional<SecretReference> secret(YamlEntry entry, String key) {
    Optional<String> text = entry.text(key);
    Optional<SecretReference> reference =
        text.flatMap(written -> SecretReference.parse(written, folder, environment));
    if (text.isPresent() && reference.isEmpty()) {
      entry.report(
          Mistake.SECRET_LITERAL,
          key,
          key,
          "\"${file:" + platform.wireName() + '.' + key + "}\"",
          "\"${env:" + platform.name() + "_TOKEN}\"");
    }
    return reference;
  }

  private Set<SourceKey> sources(YamlEntry entry) {
    Set<SourceKey> own = new LinkedHashSet<>();
    if (!entry.has("sources")) {
      entry.report(Mistake.KEY_MISSING, "sources", "sources");
    }
    for (String text : entry.texts("sources")) {
      source(entry, text).ifPresent(own::add);
    }
    return own;
  }

  private Optional<SourceKey> source(YamlEntry entry, String text) {
    SourceKey source;
    try {
      source = SourceKey.parse(text);
    } catch (IllegalArgumentException malformed) {
      entry.report(Mistake.SOURCE_KEY_INVALID, "sources", text);
      return Optional.empty();
    }
    if (source.platform() != platform) {
      entry.report(Mistake.SOURCE_OF_OTHER_PLATFORM, "sources", text, platform.wireName());
      return Optional.empty();
    }
    Integer first = sources.putIfAbsent(source, entry.line("sources"));
    if (first != null) {
      entry.report(Mistake.SOURCE_WITH_TWO_TOKENS, "sources", text, first.toString());
      return Optional.empty();
    }
    return Optional.of(source);
  }
}
