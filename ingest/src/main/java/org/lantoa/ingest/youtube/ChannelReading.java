package org.lantoa.ingest.youtube;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.calls.Turning;
import org.lantoa.ingest.connector.Findings;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.http.AnswerFieldException;
import org.lantoa.ingest.http.JsonFields;
import org.lantoa.ingest.http.PlatformRequest;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.PollOutcome;

/** Reads one channel; what it learns of the channel itself it remembers for an hour. */
final class ChannelReading {
  /** What a reading is told of a channel or list that YouTube does not know. */
  static final String NOT_FOUND = "channel-not-found";

  /** Google's documentation: the most that one call lists. */
  static final int PAGE = 50;

  /** 20,000 videos, which are believed to be the most that such a list shows. */
  private static final int MOST_PAGES = 400;

  /** Followers are kept by day, so that asking for them more often would buy nothing. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private static final int LONGEST_ID = 128;
  private static final int LONGEST_CURSOR = 1_024;

  private final SourceKey source;
  private final KeyCalls calls;
  private final VideoCounts videos;
  private final InstantSource clock;
  private volatile @Nullable Channel known;

  /**
   * What a channel says of itself.
   *
   * @param uploads the list of all its videos
   * @param isEmpty whether it says that it has none
   */
  private record Channel(String uploads, boolean isEmpty, Instant readAt) {}

  ChannelReading(SourceKey source, KeyCalls calls, InstantSource clock) {
    this.source = source;
    this.calls = calls;
    this.videos = new VideoCounts(source, calls, clock);
    this.clock = clock;
  }

  void list(Findings findings) throws SourceException, AppendFailedException, InterruptedException {
    try {
      Channel channel = channel(findings);
      try {
        listUploads(channel.uploads, findings);
      } catch (SourceException failure) {
        known = null;
        // YouTube has no list of uploads for a channel without any.
        if (!(channel.isEmpty && failure.detail().equals(NOT_FOUND))) {
          throw failure;
        }
      }
    } catch (AnswerFieldException otherShape) {
      throw KeyCalls.unknownShape(otherShape, findings);
    }
  }

  void look(List<PostKey> posts, Findings findings)
      throws SourceException, AppendFailedException, InterruptedException {
    for (PostKey post : posts) {
      if (!post.source().equals(source)) {
        throw new IllegalArgumentException(post + " is no video of " + source);
      }
    }
    try {
      for (int from = 0; from < posts.size(); from += PAGE) {
        List<PostKey> some = posts.subList(from, Math.min(from + PAGE, posts.size()));
        // What is missing among others may be so by accident: it is asked for again, alone.
        Set<PostKey> doubtful =
            some.size() == 1 ? Set.copyOf(some) : videos.read(some, findings).missing();
        for (PostKey post : doubtful) {
          lookAlone(post, findings);
        }
      }
    } catch (AnswerFieldException otherShape) {
      throw KeyCalls.unknownShape(otherShape, findings);
    }
  }

  private void lookAlone(PostKey post, Findings findings)
      throws SourceException, AppendFailedException, InterruptedException, AnswerFieldException {
    VideoCounts.Answered answered = videos.read(List.of(post), findings);
    if (answered.missing().isEmpty()) {
      return;
    }
    if (answered.hasOthers()) {
      // An answer about something else says nothing about this one.
      throw SourceException.of(PollOutcome.UNREADABLE, "not-asked-for");
    }
    findings.unreachable(post);
  }

  private Channel channel(Findings findings)
      throws SourceException, AppendFailedException, InterruptedException, AnswerFieldException {
    Channel channel = known;
    Instant now = clock.instant();
    if (channel == null || !now.isBefore(channel.readAt.plus(REMEMBERED))) {
      known = null;
      channel = readChannel(findings, now);
      known = channel;
    }
    return channel;
  }

  private Channel readChannel(Findings findings, Instant now)
      throws SourceException, AppendFailedException, InterruptedException, AnswerFieldException {
    JsonFields answer =
        calls.get(
            PlatformRequest.get("/youtube/v3/channels")
                .with("part", "contentDetails,statistics")
                .with("id", source.sourceId())
                .with(
                    "fields",
                    "pageInfo(totalResults),items(id,contentDetails(relatedPlaylists(uploads)),"
                        + "statistics(subscriberCount,hiddenSubscriberCount,videoCount))"),
            findings);
    for (JsonFields item : VideoCounts.items(answer)) {
      if (item.requiredText("id", LONGEST_ID).equals(source.sourceId())) {
        Optional<JsonFields> statistics = item.object("statistics");
        if (statistics.isPresent()) {
          tellFollowers(statistics.get(), findings);
        }
        return new Channel(uploads(item), isEmpty(statistics), now);
      }
    }
    throw SourceException.of(PollOutcome.UNREADABLE, NOT_FOUND);
  }

  private static String uploads(JsonFields item) throws AnswerFieldException {
    return item.requiredObject("contentDetails")
        .requiredObject("relatedPlaylists")
        .requiredText("uploads", LONGEST_ID);
  }

  private static boolean isEmpty(Optional<JsonFields> statistics) throws AnswerFieldException {
    return statistics.isPresent()
        && statistics.get().countText("videoCount").equals(OptionalLong.of(0));
  }

  // A channel that hides its subscribers gives a 0, which is not their number.
  private static void tellFollowers(JsonFields statistics, Findings findings)
      throws AppendFailedException {
    try {
      if (!statistics.flag("hiddenSubscriberCount").orElse(false)) {
        statistics.countText("subscriberCount").ifPresent(findings::followers);
      }
    } catch (AnswerFieldException otherShape) {
      // The videos can be read without it.
      findings.followersRefused(
          otherShape.code(), otherShape.path().replaceFirst("^items\\[[0-9]+\\]\\.", ""));
    }
  }

  private void listUploads(String uploads, Findings findings)
      throws SourceException, AppendFailedException, InterruptedException, AnswerFieldException {
    Set<PostKey> listed = new HashSet<>();
    Turning pages = new Turning(MOST_PAGES);
    Optional<String> cursor = Optional.empty();
    do {
      JsonFields page = calls.get(pageOf(uploads, cursor), findings);
      List<PostKey> fresh = new ArrayList<>(listed(page, findings));
      // A video that is published meanwhile moves the others to later pages, where they come again.
      fresh.removeIf(post -> !listed.add(post));
      if (!fresh.isEmpty()) {
        videos.read(fresh, findings);
      }
      cursor = page.text("nextPageToken", LONGEST_CURSOR).filter(token -> !token.isEmpty());
      if (cursor.isPresent()) {
        pages.turn(cursor.get(), !fresh.isEmpty());
      }
    } while (cursor.isPresent());
  }

  private static PlatformRequest pageOf(String uploads, Optional<String> cursor) {
    PlatformRequest request =
        PlatformRequest.get("/youtube/v3/playlistItems")
            .with("part", "contentDetails")
            .with("playlistId", uploads)
            .with("maxResults", Integer.toString(PAGE))
            .with("fields", "nextPageToken,pageInfo(totalResults),items(contentDetails(videoId))");
    return cursor.isPresent() ? request.with("pageToken", cursor.get()) : request;
  }

  private Set<PostKey> listed(JsonFields page, Findings findings)
      throws AppendFailedException, AnswerFieldException {
    Set<PostKey> posts = new LinkedHashSet<>();
    for (JsonFields item : VideoCounts.items(page)) {
      try {
        JsonFields details = item.requiredObject("contentDetails");
        posts.add(VideoCounts.key(source, details, "videoId"));
      } catch (AnswerFieldException otherShape) {
        VideoCounts.refuse(null, otherShape, findings);
      }
    }
    return posts;
  }
}
