package org.lantoa.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import org.lantoa.local.message.Messages;

/**
 * Where a command speaks. Standard output carries the answer and nothing else; notes, progress and
 * errors go to standard error, so that a script can pipe the answer.
 *
 * @param out for the answer
 * @param err for everything else
 * @param interactive whether a person watches: progress may redraw its line
 * @param messages the texts
 * @param clock what the command takes for now
 */
record Terminal(
    PrintWriter out, PrintWriter err, boolean interactive, Messages messages, InstantSource clock) {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          // Questions that a record answers are not part of it.
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .build();

  /** Prints one line of the answer. */
  void answer(String line) {
    out.println(line);
    out.flush();
  }

  /** Prints the answer as one line of JSON. */
  void answerJson(Object value) {
    try {
      answer(JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prints a note. */
  void note(String key, Object... arguments) {
    line(messages.text(key, arguments));
  }

  /** Prints a line beside the answer. */
  void line(String line) {
    err.println(line);
    err.flush();
  }

  /** A text in the user's language. */
  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }
}
