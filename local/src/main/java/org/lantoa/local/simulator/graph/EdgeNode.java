package org.lantoa.local.simulator.graph;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lantoa.local.simulator.wire.Canaries;
import org.lantoa.local.simulator.world.SimulatedPost;
import org.lantoa.model.Measure;

/** Comments and reactions of a post. Asked without {@code limit(0)} they tell of persons. */
final class EdgeNode {
  private static final int DEFAULT_LIMIT = 25;
  private static final Set<String> TYPES = Set.of("LIKE", "LOVE", "WOW", "HAHA", "SAD", "ANGRY");
  private static final Set<String> WHOLE_SUMMARY = Set.of("true", "1");

  private EdgeNode() {}

  static ObjectNode comments(SimulatedPost post, Field field, Instant now) {
    String filter = field.modifiers().getOrDefault("filter", "toplevel");
    if (!filter.equals("stream") && !filter.equals("toplevel")) {
      throw GraphErrors.badParameter("(#100) filter must be one of {toplevel, stream}");
    }
    long count =
        filter.equals("stream")
            ? PostNode.count(post, Measure.COMMENTS, now)
            : post.topLevelCommentsAt(now);
    ObjectNode edge = JsonNodeFactory.instance.objectNode();
    ArrayNode data = edge.putArray("data");
    for (int i = 0; i < Math.min(count, field.number("limit", DEFAULT_LIMIT)); i++) {
      ObjectNode comment = data.addObject();
      comment.put("created_time", PostNode.time(post.publishedAt()));
      comment.putObject("from").put("name", Canaries.PERSON).put("id", Canaries.ID);
      comment.put("message", Canaries.WORDS).put("id", post.key().postId() + "_" + i);
    }
    summary(field)
        .ifPresent(
            summary -> {
              ObjectNode node = edge.putObject("summary");
              if (WHOLE_SUMMARY.contains(summary)) {
                node.put("order", "chronological");
              }
              node.put("total_count", count);
              if (WHOLE_SUMMARY.contains(summary)) {
                node.put("can_comment", false);
              }
            });
    return edge;
  }

  static ObjectNode reactions(SimulatedPost post, Field field, Instant now) {
    Optional<String> type =
        field.name().equals("likes")
            ? Optional.of("LIKE")
            : Optional.ofNullable(field.modifiers().get("type"));
    if (type.isPresent() && !TYPES.contains(type.get())) {
      throw GraphErrors.badParameter("(#100) Param type must be one of {" + TYPES + "}");
    }
    long count =
        PostNode.count(
            post,
            type.map(name -> Measure.ofWireName(name.toLowerCase(Locale.ROOT)).orElseThrow())
                .orElse(Measure.REACTIONS),
            now);
    ObjectNode edge = JsonNodeFactory.instance.objectNode();
    ArrayNode data = edge.putArray("data");
    for (int i = 0; i < Math.min(count, field.number("limit", DEFAULT_LIMIT)); i++) {
      data.addObject()
          .put("id", Canaries.ID)
          .put("name", Canaries.PERSON)
          .put("type", type.orElse("LIKE"));
    }
    if (summary(field).isPresent()) {
      ObjectNode summary = edge.putObject("summary").put("total_count", count);
      if (type.isEmpty()) {
        summary.put("viewer_reaction", "NONE");
      }
    }
    return edge;
  }

  private static Optional<String> summary(Field field) {
    return Optional.ofNullable(field.modifiers().get("summary"))
        .filter(summary -> !summary.equals("false") && !summary.equals("0"));
  }
}
