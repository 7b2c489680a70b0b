package org.lantoa.local.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.lantoa.local.simulator.world.Truth;
import org.lantoa.model.Measure;

/** The truth as JSON, for processes of their own. */
final class TruthJson {
  private TruthJson() {}

  static ObjectNode of(Truth truth, Instant at) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("at", at.toString());
    ObjectNode sources = json.putObject("sources");
    truth
        .sources(at)
        .forEach(
            (key, source) -> {
              ObjectNode node = sources.putObject(key.text());
              node.put("posts", source.posts());
              node.put("removed", source.removed());
              node.put("followers", source.followers());
              ObjectNode sums = node.putObject("sums");
              source.sums().forEach((measure, sum) -> sums.put(measure.wireName(), sum));
            });
    ArrayNode posts = json.putArray("posts");
    for (Truth.PostTruth post : truth.posts(at)) {
      ObjectNode node = posts.addObject();
      node.put("post", post.post().text());
      node.put("publishedAt", post.publishedAt().toString());
      node.put("removed", post.removed());
      ObjectNode counts = node.putObject("counts");
      for (Measure measure : Measure.values()) {
        post.counts().of(measure).value().ifPresent(value -> counts.put(measure.wireName(), value));
      }
    }
    return json;
  }
}
