package org.lantoa.local.simulator.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a platform answers.
 *
 * @param headers beside those of every answer
 * @param delivery what befalls it on its way; empty if it arrives whole
 */
public record Answer(
    int status, Map<String, String> headers, JsonNode body, Optional<FaultKind> delivery) {
  /** Copies the map. */
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** An answer that arrives whole. */
  public static Answer of(int status, JsonNode body) {
    return new Answer(status, Map.of(), body, Optional.empty());
  }

  /** The same with one header more. */
  public Answer with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Answer(status, more, body, delivery);
  }

  /** The same, spoilt on its way. */
  public Answer spoiltBy(FaultKind kind) {
    return new Answer(status, headers, body, Optional.of(kind));
  }
}
