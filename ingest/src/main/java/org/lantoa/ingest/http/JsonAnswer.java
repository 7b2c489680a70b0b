package org.lantoa.ingest.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lantoa.ingest.http.PlatformHttpException.Code;

/** Foreign JSON, read within bounds: its depth, its parts and the length of its numbers. */
final class JsonAnswer {
  /** A page of 100 posts has about 10,000. */
  private static final int PARTS = 500_000;

  private static final int DEPTH = 32;
  private static final int NUMBER = 64;
  private static final int NAME = 512;
  private static final int TEXT = 1 << 20;
  private static final int LONGEST_CUT_WORD = "fals".length();

  private static final ObjectReader TREE =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxNumberLength(NUMBER)
                          .maxNameLength(NAME)
                          .maxStringLength(TEXT)
                          .maxTokenCount(PARTS)
                          .build())
                  // Names are foreign: the JVM's own table of strings must not grow with them.
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .build())
          // A count that stands there twice is no count.
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
          .build()
          .readerFor(JsonNode.class);

  private static final List<DateTimeFormatter> INSTANTS = List.of(instants("XXX"), instants("XX"));

  private JsonAnswer() {}

  static ObjectNode object(byte[] json, String what) throws PlatformHttpException {
    JsonNode root;
    try {
      root = TREE.readTree(json);
    } catch (StreamConstraintsException beyond) {
      throw new PlatformHttpException(Code.TOO_LARGE, what);
    } catch (JsonProcessingException malformed) {
      throw new PlatformHttpException(
          isCutOff(malformed, json) ? Code.TRUNCATED : Code.NOT_JSON, what);
    } catch (IOException malformed) {
      throw new PlatformHttpException(Code.NOT_JSON, what);
    }
    if (root == null || root.isMissingNode()) {
      throw new PlatformHttpException(Code.TRUNCATED, what);
    }
    if (!(root instanceof ObjectNode object)) {
      throw new PlatformHttpException(Code.NOT_JSON, what);
    }
    return object;
  }

  // A word or number that the end cuts, such as "fals" or "1.", is malformed to Jackson, not short.
  private static boolean isCutOff(JsonProcessingException malformed, byte[] json) {
    return malformed instanceof JsonEOFException
        || (json.length > 0
            && json[0] == '{'
            && malformed.getLocation() != null
            && malformed.getLocation().getByteOffset() >= json.length - LONGEST_CUT_WORD
            && json[json.length - 1] != '}');
  }

  /** The text with each unpaired surrogate replaced: UTF-8 has no way to write it. */
  static String whole(String text) {
    StringBuilder mended = null;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean isPair =
          Character.isHighSurrogate(unit)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (isPair) {
        i++;
      } else if (Character.isSurrogate(unit)) {
        mended = mended == null ? new StringBuilder(text) : mended;
        mended.setCharAt(i, '\uFFFD');
      }
    }
    return mended == null ? text : mended.toString();
  }

  static Optional<Instant> instant(String text) {
    for (DateTimeFormatter form : INSTANTS) {
      try {
        return Optional.of(form.parse(text, Instant::from).truncatedTo(ChronoUnit.MILLIS));
      } catch (DateTimeException other) {
        continue;
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter instants(String offset) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendValue(ChronoField.YEAR, 4)
        .appendPattern("-MM-dd'T'HH:mm:ss")
        .optionalStart()
        .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
        .optionalEnd()
        .appendPattern(offset)
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
