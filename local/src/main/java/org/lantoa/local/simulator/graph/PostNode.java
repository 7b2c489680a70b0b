package org.lantoa.local.simulator.graph;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lantoa.local.simulator.wire.Canaries;
import org.lantoa.local.simulator.world.SimulatedPost;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Measure;

/** A post as the Graph API shows it: what was asked for, and its id. */
final class PostNode {
  static final List<Field> DEFAULT_FIELDS = FieldsParser.parse("created_time,message,id");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Map<ContentKind, String> STATUS_TYPES =
      Map.of(
          ContentKind.PHOTO, "added_photos",
          ContentKind.STATUS, "mobile_status_update",
          ContentKind.VIDEO, "added_video",
          ContentKind.LINK, "shared_story",
          ContentKind.EVENT, "created_event",
          ContentKind.OTHER, "wall_post");

  /** Fields that there are, though these posts have nothing in them. */
  private static final Set<String> EMPTY_FIELDS =
      Set.of("story", "attachments", "full_picture", "place", "properties", "message_tags");

  private PostNode() {}

  static ObjectNode of(SimulatedPost post, List<Field> fields, Instant now) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (Field field : fields) {
      put(node, field, post, now);
    }
    return node.put("id", id(post));
  }

  /** {@code PAGE_POST}. */
  static String id(SimulatedPost post) {
    return post.key().sourceId() + '_' + post.key().postId();
  }

  static String time(Instant instant) {
    return TIME.format(instant);
  }

  private static void put(ObjectNode node, Field field, SimulatedPost post, Instant now) {
    String as = field.answeredAs();
    switch (field.name()) {
      case "id" -> node.put(as, id(post));
      case "message" -> post.textAt(now).ifPresent(text -> node.put(as, text));
      case "created_time" -> node.put(as, time(post.publishedAt()));
      case "updated_time" -> node.put(as, time(post.updatedAt(now)));
      case "permalink_url" -> node.put(as, permalink(post));
      case "status_type" -> node.put(as, STATUS_TYPES.get(post.kind()));
      case "is_published" -> node.put(as, true);
      case "shares" -> putShares(node, as, count(post, Measure.SHARES, now));
      case "comments" -> node.set(as, EdgeNode.comments(post, field, now));
      case "reactions", "likes" -> node.set(as, EdgeNode.reactions(post, field, now));
      case "from" ->
          node.putObject(as).put("name", Canaries.PERSON).put("id", post.key().sourceId());
      default -> {
        if (!EMPTY_FIELDS.contains(field.name())) {
          throw GraphErrors.badParameter(
              "(#100) Tried accessing nonexisting field ("
                  + field.name()
                  + ") on node type (Post)");
        }
      }
    }
  }

  /** The platform leaves zero shares out. */
  private static void putShares(ObjectNode node, String as, long shares) {
    if (shares > 0) {
      node.putObject(as).put("count", shares);
    }
  }

  private static String permalink(SimulatedPost post) {
    return "https://www.facebook.com/" + post.key().sourceId() + "/posts/" + post.key().postId();
  }

  static long count(SimulatedPost post, Measure measure, Instant now) {
    return post.countsAt(now).of(measure).value().orElse(0);
  }
}
