package org.lantoa.ingest.facebook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.calls.Turning;
import org.lantoa.ingest.connector.Findings;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.http.AnswerFieldException;
import org.lantoa.ingest.http.JsonFields;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.PollOutcome;

/**
 * Reads a page's own posts to the end of the list. Answers may be empty in its midst, and posts
 * come in no order that could be relied on, so only the absence of {@code next} is an end. That
 * address itself holds the token and is never followed: the place in the list alone goes on, which
 * stands among the cursors, or else in that address.
 */
final class PageListing {
  private static final int LONGEST_PLACE = 2048;
  private static final int LONGEST_ADDRESS = 16_384;

  private static final String PLACE = "after=";

  /** More than were asked for, in case the platform does not count what it hides. */
  private static final int MOST_ENTRIES = 5 * GraphQuery.LISTED;

  private final GraphCalls calls;
  private final FacebookSettings settings;
  private final String page;
  private final PostReading posts;
  private final Findings findings;
  private final Set<PostKey> told = new HashSet<>();

  PageListing(
      GraphCalls calls,
      FacebookSettings settings,
      String page,
      PostReading posts,
      Findings findings) {
    this.calls = calls;
    this.settings = settings;
    this.page = page;
    this.posts = posts;
    this.findings = findings;
  }

  /** Reads it. */
  void read() throws SourceException, AppendFailedException, InterruptedException {
    Turning pages = new Turning(settings.listing().mostPages());
    long longest = settings.listing().longest().toNanos();
    long start = System.nanoTime();
    Optional<String> next = answer(null);
    for (int before = 0; next.isPresent(); next = answer(next.get())) {
      pages.turn(next.get(), told.size() > before);
      before = told.size();
      if (System.nanoTime() - start > longest) {
        throw SourceException.of(PollOutcome.PARTIAL, "too-slow");
      }
    }
  }

  // Reads one answer; gives the place of the next one, if there is one.
  private Optional<String> answer(@Nullable String after)
      throws SourceException, AppendFailedException, InterruptedException {
    GraphQuery query = GraphQuery.posts(settings.version(), page, after);
    JsonFields body = calls.ask(query, findings).required();
    try {
      for (JsonFields entry : body.rows("data", MOST_ENTRIES)) {
        PostKey post = posts.key(entry);
        // The list may shift while it is read: then a post stands in two answers.
        if (post != null && told.add(post)) {
          posts.tell(post, entry);
        }
      }
      return next(body);
    } catch (AnswerFieldException bad) {
      findings.refused(null, bad.code(), bad.path());
      throw SourceException.of(PollOutcome.UNREADABLE, bad.code(), bad);
    }
  }

  private static Optional<String> next(JsonFields body)
      throws AnswerFieldException, SourceException {
    Optional<JsonFields> paging = body.object("paging");
    if (paging.isEmpty() || paging.get().isAbsent("next") || paging.get().isNull("next")) {
      return Optional.empty();
    }
    Optional<JsonFields> cursors = paging.get().object("cursors");
    Optional<String> after =
        cursors.isEmpty() ? Optional.empty() : cursors.get().text("after", LONGEST_PLACE);
    if (after.isEmpty() || after.get().isEmpty()) {
      after = paging.get().text("next", LONGEST_ADDRESS).flatMap(PageListing::placeIn);
    }
    if (after.isEmpty()) {
      throw SourceException.of(PollOutcome.PARTIAL, "cursor-missing");
    }
    return after;
  }

  /** The place that an address names; of the address nothing else is used. */
  private static Optional<String> placeIn(String address) {
    String query = address.substring(address.indexOf('?') + 1);
    try {
      return Arrays.stream(query.split("[&#]", -1))
          .filter(parameter -> parameter.startsWith(PLACE))
          .map(place -> URLDecoder.decode(place.substring(PLACE.length()), StandardCharsets.UTF_8))
          .filter(place -> !place.isEmpty() && place.length() <= LONGEST_PLACE)
          .findFirst();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
