package org.lantoa.local.simulator.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lantoa.local.simulator.wire.Call;
import org.lantoa.local.simulator.wire.Canaries;
import org.lantoa.local.simulator.wire.FaultKind;
import org.lantoa.local.simulator.wire.TokenBook.Token;
import org.lantoa.local.simulator.world.SimulatedPost;
import org.lantoa.local.simulator.world.SimulatedSource;
import org.lantoa.local.simulator.world.World;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;

/** Pages, posts and what hangs on them, as far as a token may see them. */
final class Nodes {
  private static final List<Field> PAGE_DEFAULTS = FieldsParser.parse("name,id");

  private final World world;
  private final Listing listing;

  Nodes(World world, URI base) {
    this.world = world;
    this.listing = new Listing(new Ranking(world), base);
  }

  /** A page or a post. */
  JsonNode node(String id, Call call, Token token, Instant now) {
    return id.indexOf('_') < 0
        ? page(page(id, token), fields(call, PAGE_DEFAULTS), now)
        : PostNode.of(post(id, token, now), fields(call, PostNode.DEFAULT_FIELDS), now);
  }

  /** What hangs on a page or a post. */
  JsonNode edge(
      String id, String edge, Call call, Token token, Instant now, Optional<FaultKind> fault) {
    List<Field> fields = fields(call, PostNode.DEFAULT_FIELDS);
    if (id.indexOf('_') > 0) {
      Field all = new Field(edge, Map.copyOf(call.parameters()), List.of());
      return switch (edge) {
        case "comments" -> EdgeNode.comments(post(id, token, now), all, now);
        case "reactions", "likes" -> EdgeNode.reactions(post(id, token, now), all, now);
        default -> throw unknownEdge(edge);
      };
    }
    SimulatedSource page = page(id, token);
    return switch (edge) {
      case "published_posts" -> listing.answer(page, fields, call, now, fault);
      case "feed", "posts" -> withVisitor(listing.answer(page, fields, call, now, fault), now);
      case "visitor_posts" -> withVisitor(JsonNodeFactory.instance.objectNode(), now);
      default -> throw unknownEdge(edge);
    };
  }

  /** Feeds hold what visitors wrote, with their names. */
  private static ObjectNode withVisitor(ObjectNode feed, Instant now) {
    ObjectNode post = feed.withArray("data").addObject();
    post.put("created_time", PostNode.time(now)).put("message", Canaries.WORDS);
    post.putObject("from").put("name", Canaries.PERSON).put("id", Canaries.ID);
    post.put("id", Canaries.ID + "_1");
    return feed;
  }

  private static JsonNode page(SimulatedSource page, List<Field> fields, Instant now) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    for (Field field : fields) {
      switch (field.name()) {
        case "id" -> node.put("id", page.key().sourceId());
        case "name" -> node.put("name", page.name());
        case "followers_count", "fan_count" -> node.put(field.answeredAs(), page.followersAt(now));
        case "link" -> node.put("link", "https://www.facebook.com/" + page.key().sourceId());
        default ->
            throw GraphErrors.badParameter(
                "(#100) Tried accessing nonexisting field ("
                    + field.name()
                    + ") on node type (Page)");
      }
    }
    return node.put("id", page.key().sourceId());
  }

  private SimulatedSource page(String id, Token token) {
    String asked = id.equals("me") ? token.first().sourceId() : id;
    SimulatedSource page =
        world.source(Platform.FACEBOOK, asked).orElseThrow(() -> GraphErrors.notThere(id));
    if (!token.opens(page.key())) {
      throw GraphErrors.foreign();
    }
    return page;
  }

  private SimulatedPost post(String id, Token token, Instant now) {
    String[] parts = id.split("_", -1);
    if (parts.length != 2 || !isNumber(parts[0]) || !isNumber(parts[1])) {
      throw GraphErrors.notThere(id);
    }
    SimulatedSource page = page(parts[0], token);
    return world
        .post(new PostKey(Platform.FACEBOOK, page.key().sourceId(), parts[1]))
        .filter(post -> post.isThereAt(now))
        .orElseThrow(() -> GraphErrors.notThere(id));
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= 20
        && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static List<Field> fields(Call call, List<Field> ifAbsent) {
    return call.parameter("fields").map(FieldsParser::parse).orElse(ifAbsent);
  }

  private static GraphRefusal unknownEdge(String edge) {
    return GraphErrors.badParameter("(#100) Tried accessing nonexisting field (" + edge + ")");
  }
}
