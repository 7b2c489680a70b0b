package org.lantoa.bench.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Documents, and questions of which it is known which documents answer them. One JSON object a
 * line: {@code {"type":"doc","id","text"}} and {@code {"type":"query","id","text","text_nodiac",
 * "rel":[…],"answer"}}; other fields are passed over.
 *
 * @param documents in the file's order
 * @param questions in the file's order
 */
record LabelledSet(List<Document> documents, List<Question> questions) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A text with its id. */
  record Document(String id, String text) {}

  /**
   * A question.
   *
   * @param text as a person typed it
   * @param plain the same without accents
   * @param relevant the ids of the documents that answer it
   * @param answer the words of the answer; empty if the file does not tell
   */
  record Question(String id, String text, String plain, Set<String> relevant, String answer) {}

  LabelledSet {
    documents = List.copyOf(documents);
    questions = List.copyOf(questions);
  }

  static LabelledSet read(Path file) throws IOException {
    List<Document> documents = new ArrayList<>();
    List<Question> questions = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          add(MAPPER.readTree(line), file + ", line " + number, documents, questions);
        }
      }
    }
    if (documents.isEmpty() || questions.isEmpty()) {
      throw new IOException(
          file
              + " has "
              + documents.size()
              + " documents and "
              + questions.size()
              + " questions;"
              + " to measure, it needs some of both");
    }
    return new LabelledSet(documents, questions);
  }

  private static void add(
      JsonNode line, String place, List<Document> documents, List<Question> questions)
      throws IOException {
    String type = line.path("type").asText();
    if (type.equals("doc")) {
      documents.add(new Document(field(line, "id", place), field(line, "text", place)));
    } else if (type.equals("query")) {
      Set<String> relevant = new LinkedHashSet<>();
      line.path("rel").forEach(id -> relevant.add(id.asText()));
      String text = field(line, "text", place);
      questions.add(
          new Question(
              field(line, "id", place),
              text,
              line.path("text_nodiac").asText(PlainLetters.of(text)),
              relevant,
              line.path("answer").asText("")));
    } else {
      throw new IOException(place + " has type '" + type + "'; write doc or query");
    }
  }

  private static String field(JsonNode line, String name, String place) throws IOException {
    JsonNode value = line.get(name);
    if (value == null || !value.isValueNode()) {
      throw new IOException(place + " lacks the field " + name);
    }
    return value.asText();
  }
}
