package org.lantoa.dashboards.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.lantoa.model.topic.PostSummary;

/** Posts as JSON, one object a line. */
final class JsonPosts implements PostFile {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Writer out;
  private final ExportedPost posts;

  JsonPosts(Writer out, ExportedPost posts) {
    this.out = out;
    this.posts = posts;
  }

  @Override
  public void add(PostSummary post) {
    ObjectNode line = MAPPER.createObjectNode();
    posts
        .fields(post)
        .forEach(
            (name, value) -> {
              if (value instanceof Long count) {
                line.put(name, count);
              } else {
                line.put(name, value == null ? null : value.toString());
              }
            });
    try {
      write(line);
    } catch (IOException left) {
      throw new UncheckedIOException("nobody reads the file any more", left);
    }
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }

  @Override
  public void cut() throws IOException {
    write(MAPPER.createObjectNode().put("error", "incomplete"));
    out.flush();
  }

  private void write(ObjectNode line) throws IOException {
    out.append(MAPPER.writeValueAsString(line)).append('\n');
  }
}
