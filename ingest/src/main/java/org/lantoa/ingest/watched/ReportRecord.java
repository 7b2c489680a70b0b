package org.lantoa.ingest.watched;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.files.RowReport;

/** A report as programs read it: JSON with a version; {@code docs/import.md} lists its fields. */
final class ReportRecord {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int VERSION = 1;

  private ReportRecord() {}

  static byte[] of(FileReport report) {
    ObjectNode node = JSON.createObjectNode();
    node.put("v", VERSION);
    node.put("file", report.file());
    node.put("outcome", report.outcome().wireName());
    node.put("kind", report.kind().name().toLowerCase(Locale.ROOT));
    node.put("at", report.at().toString());
    node.put("observedAt", text(report.observedAt()));
    node.put("bytes", report.mark().bytes());
    node.put("sha256", report.mark().sha256());
    FileReport.Failure failure = report.failure();
    node.put("code", failure == null ? null : failure.code());
    node.put("reason", failure == null ? null : failure.reason());
    node.put("refusedRows", report.refusedRows());
    FileReport.Figures figures = report.figures();
    try {
      node.set("summary", figures == null ? JSON.nullNode() : JSON.readTree(figures.json()));
      ArrayNode notes = node.putArray("notes");
      report.notes().forEach(notes::add);
      ArrayNode rows = node.putArray("rows");
      report.rows().forEach(row -> rows.add(node(row)));
      node.put("moreRows", report.rowsLeft());
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a summary is JSON", impossible);
    }
  }

  private static ObjectNode node(RowReport row) {
    ObjectNode node = JSON.createObjectNode();
    node.put("row", row.row());
    node.put("outcome", row.outcome().name().toLowerCase(Locale.ROOT));
    node.put("code", row.code());
    node.put("column", row.column());
    node.put("value", row.value());
    node.put("message", row.message());
    return node;
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  /** The failure that a record tells of; empty if it tells of none or cannot be read. */
  static Optional<FolderStanding.Failure> failureIn(Path record) {
    try {
      JsonNode node = JSON.readTree(Files.readAllBytes(record));
      String code = node.path("code").asText("");
      return code.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new FolderStanding.Failure(
                  node.path("file").asText(""), code, Instant.parse(node.path("at").asText(""))));
    } catch (IOException | DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
