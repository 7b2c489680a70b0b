package org.lantoa.local.simulator.youtube;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.lantoa.local.simulator.world.SimulatedPost;
import org.lantoa.local.simulator.world.SimulatedSource;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;

/**
 * Single resources with the parts that were asked for. Counts are texts; hidden ones are absent.
 */
final class Items {
  private Items() {}

  static ObjectNode channel(SimulatedSource channel, Set<String> parts, int videos, Instant now) {
    String id = channel.key().sourceId();
    ObjectNode item = item("channel", id);
    if (parts.contains("snippet")) {
      item.putObject("snippet").put("title", channel.name());
    }
    if (parts.contains("contentDetails")) {
      item.putObject("contentDetails")
          .putObject("relatedPlaylists")
          .put("likes", "")
          .put("uploads", uploads(id));
    }
    if (parts.contains("statistics")) {
      item.putObject("statistics")
          .put("viewCount", Long.toString(channel.followersAt(now) * 40))
          .put("subscriberCount", Long.toString(channel.followersAt(now)))
          .put("hiddenSubscriberCount", false)
          .put("videoCount", Integer.toString(videos));
    }
    return item;
  }

  static ObjectNode playlistItem(SimulatedPost video, String playlist, Set<String> parts) {
    String id = video.key().postId();
    ObjectNode item = item("playlistItem", "UEw" + id);
    if (parts.contains("snippet")) {
      ObjectNode snippet = snippet(video, video.publishedAt());
      snippet.put("playlistId", playlist).put("position", 0);
      snippet.putObject("resourceId").put("kind", "youtube#video").put("videoId", id);
      item.set("snippet", snippet);
    }
    if (parts.contains("contentDetails")) {
      item.putObject("contentDetails")
          .put("videoId", id)
          .put("videoPublishedAt", video.publishedAt().toString());
    }
    return item;
  }

  static ObjectNode video(SimulatedPost video, Set<String> parts, Instant now) {
    ObjectNode item = item("video", video.key().postId());
    if (parts.contains("snippet")) {
      item.set("snippet", snippet(video, now));
    }
    if (parts.contains("statistics")) {
      Counts counts = video.countsAt(now);
      ObjectNode statistics = item.putObject("statistics");
      put(statistics, "viewCount", counts, Measure.VIEWS);
      put(statistics, "likeCount", counts, Measure.REACTIONS);
      statistics.put("favoriteCount", "0");
      put(statistics, "commentCount", counts, Measure.COMMENTS);
    }
    return item;
  }

  /** The first line is the title, the whole text the description. */
  private static ObjectNode snippet(SimulatedPost video, Instant now) {
    Optional<String> text = video.textAt(now);
    String title = text.orElse("").lines().findFirst().orElse("");
    return JsonNodeFactory.instance
        .objectNode()
        .put("publishedAt", video.publishedAt().toString())
        .put("channelId", video.key().sourceId())
        .put("title", title.length() > 100 ? title.substring(0, 100) : title)
        .put("description", text.orElse(""))
        .put("channelTitle", video.source().name());
  }

  private static void put(ObjectNode statistics, String name, Counts counts, Measure measure) {
    counts.of(measure).value().ifPresent(value -> statistics.put(name, Long.toString(value)));
  }

  private static String uploads(String channel) {
    return "UU" + channel.substring(2);
  }

  private static ObjectNode item(String kind, String id) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("kind", "youtube#" + kind)
        .put("etag", "giaLap")
        .put("id", id);
  }
}
