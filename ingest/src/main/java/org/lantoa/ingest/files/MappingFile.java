package org.lantoa.ingest.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.table.Table;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Measure;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.NearestName;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads a mapping file: which column of a table is which field, and what it does not say itself.
 */
final class MappingFile {
  private static final int LARGEST = 1 << 16;
  private static final List<String> KEYS =
      List.of("origin", "platform", "source", "key", "dateOrder", "zone", "columns");
  private static final List<String> FIELDS =
      Arrays.stream(MappedField.values()).map(MappedField::key).toList();

  private final String file;
  private final Messages messages;
  private final Map<String, Object> values;

  private MappingFile(String file, Messages messages, Map<String, Object> values) {
    this.file = file;
    this.messages = messages;
    this.values = values;
  }

  /**
   * The shape that a file describes.
   *
   * @throws ImportException if it cannot be read, or says what it cannot say
   */
  static Shape read(Path path, Messages messages) throws ImportException {
    String name = Table.nameOf(path);
    Map<String, Object> values = mapping(loaded(path, name, messages), name, messages);
    MappingFile file = new MappingFile(name, messages, values);
    file.requireKeys(values, KEYS);
    return new MappedShape(file.mapping());
  }

  private static @Nullable Object loaded(Path path, String name, Messages messages)
      throws ImportException {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setMaxAliasesForCollections(1);
    options.setNestingDepthLimit(5);
    try {
      if (Files.size(path) > LARGEST) {
        throw messages.file("mapping-malformed", null, name);
      }
      String text = Files.readString(path, StandardCharsets.UTF_8).replace("\uFEFF", "");
      return new Yaml(new SafeConstructor(options)).load(text);
    } catch (IOException | YAMLException unreadable) {
      throw messages.file("mapping-malformed", unreadable, name);
    }
  }

  private static Map<String, Object> mapping(@Nullable Object value, String name, Messages messages)
      throws ImportException {
    if (!(value instanceof Map<?, ?> map)) {
      throw messages.file("mapping-malformed", null, name);
    }
    Map<String, Object> texts = new LinkedHashMap<>();
    map.forEach((key, said) -> texts.put(String.valueOf(key), said == null ? "" : said));
    return texts;
  }

  private void requireKeys(Map<String, Object> said, List<String> known) throws ImportException {
    for (String key : said.keySet()) {
      if (!known.contains(key)) {
        throw messages.file(
            "mapping-key-unknown",
            null,
            file,
            key,
            NearestName.of(key, known),
            String.join(", ", known));
      }
    }
  }

  private Mapping mapping() throws ImportException {
    Map<MappedField, List<String>> headers = headers();
    Mapping mapping =
        new Mapping(
            named(
                    "origin",
                    CountingOrigin::ofWireName,
                    names(CountingOrigin.values(), CountingOrigin::wireName))
                .orElseThrow(() -> missing("origin")),
            named("platform", Platform::ofWireName, names(Platform.values(), Platform::wireName))
                .orElse(Platform.FACEBOOK),
            named("source", RowCells::source, List.of("facebook:246675545449582")).orElse(null),
            named(
                    "key",
                    Mapping.Key::ofWireName,
                    names(Mapping.Key.values(), Mapping.Key::wireName))
                .orElseThrow(() -> missing("key")),
            named(
                    "dateOrder",
                    DateOrder::ofWireName,
                    names(DateOrder.values(), DateOrder::wireName))
                .orElse(null),
            named("zone", MappingFile::zone, List.of("Asia/Ho_Chi_Minh")).orElse(null),
            headers);
    SourceKey source = mapping.source();
    if (source == null
        && !headers.containsKey(MappedField.SOURCE)
        && !mapping.key().namesSource()) {
      throw missing("source");
    }
    return mapping;
  }

  private static <T> List<String> names(T[] values, Function<T, String> name) {
    return Arrays.stream(values).map(name).toList();
  }

  private ImportException missing(String key) {
    return messages.file("mapping-key-missing", null, file, key);
  }

  private Map<MappedField, List<String>> headers() throws ImportException {
    Map<String, Object> said = mapping(values.get("columns"), file, messages);
    requireKeys(said, FIELDS);
    Map<MappedField, List<String>> headers = new EnumMap<>(MappedField.class);
    Map<String, String> taken = new LinkedHashMap<>();
    for (Map.Entry<String, Object> field : said.entrySet()) {
      List<String> names = texts(field.getValue());
      for (String name : names) {
        String other = taken.putIfAbsent(HeaderName.folded(name), field.getKey());
        if (other != null) {
          throw messages.file("mapping-column-twice", null, file, name, other, field.getKey());
        }
      }
      if (!names.isEmpty()) {
        headers.put(MappedField.ofKey(field.getKey()).orElseThrow(), names);
      }
    }
    for (MappedField field : List.of(MappedField.POST, MappedField.PUBLISHED)) {
      if (!headers.containsKey(field)) {
        throw missing("columns: " + field.key());
      }
    }
    boolean hasCounts =
        headers.keySet().stream()
            .flatMap(field -> field.measure().stream())
            .anyMatch(Measure.main()::contains);
    if (!hasCounts) {
      throw missing("columns: shares, comments, reactions, views");
    }
    return headers;
  }

  private static List<String> texts(Object value) {
    List<?> items = value instanceof List<?> list ? list : List.of(value);
    return items.stream()
        .map(String::valueOf)
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  private <T> Optional<T> named(
      String key, Function<String, Optional<T>> lookup, List<String> known) throws ImportException {
    Object said = values.get(key);
    if (said == null || said.toString().isBlank()) {
      return Optional.empty();
    }
    String text = said.toString().strip();
    Optional<T> found = lookup.apply(text);
    if (found.isEmpty()) {
      throw messages.file(
          "mapping-value-unknown",
          null,
          file,
          key,
          text,
          NearestName.of(text, known),
          String.join(", ", known));
    }
    return found;
  }

  private static Optional<ZoneId> zone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
