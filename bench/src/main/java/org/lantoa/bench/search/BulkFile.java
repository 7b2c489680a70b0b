package org.lantoa.bench.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Documents with their ids and versions, as they stand in the archive, in the form of
 * Elasticsearch's bulk interface: what raw writing is measured with.
 */
final class BulkFile {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int PAGE = 5_000;
  private static final int SEED = 7;

  /** As large as the indexer's own requests. */
  private static final int DOCUMENTS = 2_000;

  private static final int BYTES = 5_000_000;

  private final Path path;

  private BulkFile(Path path) {
    this.path = path;
  }

  /**
   * Reads all documents of some indices out of Elasticsearch, on one point in time. They come in no
   * order, as the indexer's own do: by indices, each request would keep one shard busy and leave
   * the others idle; by ids, the server would find out more quickly that it does not know them.
   */
  static BulkFile write(SearchServer search, String pattern, Path path) throws IOException {
    long expected = search.get(pattern + "/_count").path("count").asLong();
    long written = 0;
    String pit = search.post(pattern + "/_pit?keep_alive=10m", "").path("id").asText();
    try (BufferedWriter out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
      JsonNode after = MAPPER.nullNode();
      while (true) {
        JsonNode page = search.post("_search", question(pit, after)).at("/hits/hits");
        if (page.isEmpty()) {
          requireAll(expected, written);
          return new BulkFile(path);
        }
        for (JsonNode hit : page) {
          write(hit, out);
          written++;
        }
        after = page.get(page.size() - 1).path("sort");
      }
    } finally {
      search.delete("_pit", MAPPER.createObjectNode().put("id", pit).toString());
    }
  }

  private static void requireAll(long expected, long written) throws IOException {
    if (written != expected) {
      throw new IOException(written + " of " + expected + " documents were read");
    }
  }

  private static String question(String pit, JsonNode after) {
    ObjectNode question = MAPPER.createObjectNode().put("size", PAGE).put("version", true);
    question.put("track_total_hits", false);
    question.putObject("pit").put("id", pit).put("keep_alive", "10m");
    question
        .putObject("query")
        .putObject("function_score")
        .putObject("random_score")
        .put("seed", SEED)
        .put("field", "_seq_no");
    question.putArray("sort").add("_score");
    if (!after.isNull()) {
      question.set("search_after", after);
    }
    return question.toString();
  }

  private static void write(JsonNode hit, BufferedWriter out) throws IOException {
    ObjectNode action = MAPPER.createObjectNode();
    action
        .putObject("index")
        .put("_index", hit.path("_index").asText())
        .put("_id", hit.path("_id").asText())
        .put("version", hit.path("_version").asLong())
        .put("version_type", "external");
    out.write(action.toString());
    out.newLine();
    out.write(MAPPER.writeValueAsString(hit.path("_source")));
    out.newLine();
  }

  /**
   * Writes all of it to indices of other names and returns the seconds.
   *
   * @param from what the names begin with in the file
   * @param to what they begin with instead
   */
  double send(SearchServer search, String from, String to) throws IOException {
    long nanos = 0;
    String before = "\"_index\":\"" + from;
    String behind = "\"_index\":\"" + to;
    try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      ByteArrayOutputStream request = new ByteArrayOutputStream();
      int documents = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        request.writeBytes((line.replace(before, behind) + '\n').getBytes(StandardCharsets.UTF_8));
        request.writeBytes((lines.readLine() + '\n').getBytes(StandardCharsets.UTF_8));
        documents++;
        if (documents == DOCUMENTS || request.size() > BYTES) {
          nanos += send(search, request);
          documents = 0;
        }
      }
      nanos += documents == 0 ? 0 : send(search, request);
    }
    return nanos / 1e9;
  }

  /** Only the requests count: how fast a file is read is not what is compared. */
  private static long send(SearchServer search, ByteArrayOutputStream request) throws IOException {
    byte[] body = request.toByteArray();
    request.reset();
    long start = System.nanoTime();
    boolean failed = search.bulk(body).path("errors").asBoolean(true);
    long nanos = System.nanoTime() - start;
    if (failed) {
      throw new IOException("the server refused documents that it had taken before");
    }
    return nanos;
  }
}
