package org.lantoa.local.simulator.youtube;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lantoa.local.simulator.wire.Answer;
import org.lantoa.local.simulator.wire.Call;
import org.lantoa.local.simulator.wire.FaultKind;
import org.lantoa.local.simulator.world.SimulatedPost;
import org.lantoa.local.simulator.world.SimulatedSource;
import org.lantoa.local.simulator.world.World;
import org.lantoa.model.Platform;

/** Channels, the uploads of a channel, and videos. */
final class Resources {
  private static final int MOST = 50;
  private static final int DEFAULT = 5;

  private final World world;
  private final Map<String, SimulatedPost> videos;

  Resources(World world) {
    this.world = world;
    this.videos =
        world.sources().stream()
            .filter(source -> source.key().platform() == Platform.YOUTUBE)
            .flatMap(source -> world.posts(source.key()).stream())
            .collect(Collectors.toMap(post -> post.key().postId(), Function.identity()));
  }

  Optional<SimulatedPost> video(String id) {
    return Optional.ofNullable(videos.get(id));
  }

  Answer answer(String kind, Call call, Instant now, Optional<FaultKind> fault) {
    if (call.parameter("part").isEmpty()) {
      return YouTubeErrors.missingParameter();
    }
    return switch (kind) {
      case "channels" -> channels(call, now);
      case "playlistItems" -> playlistItems(call, now, fault);
      case "videos" -> videos(call, now);
      default -> YouTubeErrors.badParameter();
    };
  }

  private Answer channels(Call call, Instant now) {
    ObjectNode answer = listOf("channel");
    ArrayNode items = answer.putArray("items");
    for (String id : ids(call)) {
      world
          .source(Platform.YOUTUBE, id)
          .ifPresent(
              channel ->
                  items.add(
                      Items.channel(channel, parts(call), videosOf(channel, now).size(), now)));
    }
    if (items.isEmpty()) {
      // The platform leaves the whole list out.
      answer.remove("items");
    }
    answer.putObject("pageInfo").put("totalResults", items.size()).put("resultsPerPage", 5);
    return Answer.of(200, answer);
  }

  private Answer playlistItems(Call call, Instant now, Optional<FaultKind> fault) {
    String playlist = call.parameter("playlistId").orElse("");
    Optional<SimulatedSource> channel =
        playlist.length() > 2 && playlist.startsWith("UU")
            ? world.source(Platform.YOUTUBE, "UC" + playlist.substring(2))
            : Optional.empty();
    int limit = number(call.parameter("maxResults").orElse(Integer.toString(DEFAULT)));
    int from = number(call.parameter("pageToken").map(Resources::place).orElse("0"));
    if (channel.isEmpty()) {
      return YouTubeErrors.playlistNotFound();
    }
    if (limit < 0 || limit > MOST) {
      return YouTubeErrors.badParameter();
    }
    if (from < 0) {
      return YouTubeErrors.invalidPageToken();
    }
    boolean isEndless = fault.filter(FaultKind.ENDLESS_CURSORS::equals).isPresent();
    boolean isVoid = fault.filter(FaultKind.ENDLESS_EMPTY_PAGES::equals).isPresent();
    List<SimulatedPost> all = videosOf(channel.get(), now);
    List<SimulatedPost> shown =
        isVoid ? List.of() : all.stream().skip(isEndless ? 0 : from).limit(limit).toList();
    ObjectNode answer = listOf("playlistItem");
    if (isEndless || isVoid || from + limit < all.size()) {
      answer.put("nextPageToken", "EAAaBlBUOk" + (from + limit));
    }
    ArrayNode items = answer.putArray("items");
    shown.forEach(video -> items.add(Items.playlistItem(video, playlist, parts(call))));
    answer.putObject("pageInfo").put("totalResults", all.size()).put("resultsPerPage", limit);
    return Answer.of(200, answer);
  }

  private Answer videos(Call call, Instant now) {
    Set<String> ids = ids(call);
    if (ids.isEmpty() || ids.size() > MOST) {
      return YouTubeErrors.badParameter();
    }
    ObjectNode answer = listOf("video");
    ArrayNode items = answer.putArray("items");
    ids.stream()
        .flatMap(id -> video(id).stream())
        .filter(video -> video.isThereAt(now))
        .forEach(video -> items.add(Items.video(video, parts(call), now)));
    answer
        .putObject("pageInfo")
        .put("totalResults", items.size())
        .put("resultsPerPage", items.size());
    return Answer.of(200, answer);
  }

  private List<SimulatedPost> videosOf(SimulatedSource channel, Instant now) {
    return world.posts(channel.key()).stream()
        .filter(video -> video.isThereAt(now))
        .sorted(
            Comparator.comparing(SimulatedPost::publishedAt)
                .reversed()
                .thenComparing(SimulatedPost::key))
        .toList();
  }

  private static ObjectNode listOf(String kind) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("kind", "youtube#" + kind + "ListResponse")
        .put("etag", "giaLap");
  }

  private static Set<String> ids(Call call) {
    return call.parameter("id")
        .map(ids -> (Set<String>) new LinkedHashSet<>(List.of(ids.split(",", -1))))
        .orElse(Set.of());
  }

  private static Set<String> parts(Call call) {
    return new LinkedHashSet<>(List.of(call.parameter("part").orElse("").split(",", -1)));
  }

  private static String place(String pageToken) {
    return pageToken.startsWith("EAAaBlBUOk") ? pageToken.substring(10) : "none";
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException noNumber) {
      return -1;
    }
  }
}
