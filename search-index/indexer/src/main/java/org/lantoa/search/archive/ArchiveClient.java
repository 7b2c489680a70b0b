package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.transport.TransportException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.elasticsearch.client.ResponseException;
import org.lantoa.search.archive.ArchiveException.Reason;
import org.lantoa.search.index.Indices;

/**
 * Sends searches; an index that has no document yet is as good as an empty one. An answer is whole
 * or there is none: a part of an index that cannot be read would show as fewer posts.
 */
final class ArchiveClient {
  private static final int PAGE = 2_000;

  /** How long a search waits for parts of an index that were made or moved just now. */
  private static final Duration SETTLING = Duration.ofSeconds(3);

  private static final Duration PAUSE = Duration.ofMillis(100);

  /** The HTTP status of a search in which parts of an index did not answer. */
  private static final int NOT_NOW = 503;

  private final ElasticsearchClient client;

  ArchiveClient(ElasticsearchClient client) {
    this.client = client;
  }

  SearchResponse<ObjectNode> search(Indices index, UnaryOperator<SearchRequest.Builder> question) {
    SearchRequest request =
        question
            .apply(
                new SearchRequest.Builder()
                    .index(index.alias())
                    .ignoreUnavailable(true)
                    .allowPartialSearchResults(false)
                    .trackTotalHits(total -> total.enabled(true)))
            .build();
    return answer(index, () -> settled(() -> client.search(request, ObjectNode.class)));
  }

  /**
   * Asks again for a while if parts of an index cannot be read yet. A new index is known for some
   * moments before it answers; nobody should see a failure for that.
   */
  static <T> T settled(Question<T> question) throws IOException {
    long deadline = System.nanoTime() + SETTLING.toNanos();
    while (true) {
      try {
        return question.ask();
      } catch (ResponseException refused) {
        // The transport hands out this status as it is, before the client reads the error.
        if (refused.getResponse().getStatusLine().getStatusCode() != NOT_NOW || !pause(deadline)) {
          throw refused;
        }
      }
    }
  }

  /** Whether to ask again, after a pause. Nobody tells that an index has settled. */
  private static boolean pause(long deadline) {
    try {
      return System.nanoTime() < deadline
          && !new CountDownLatch(1).await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A point in time of an index; empty if the index has no document yet. */
  Optional<PointInTime> open(Indices index) {
    boolean isThere =
        answer(index, () -> client.indices().existsAlias(a -> a.name(index.alias()))).value();
    return isThere ? Optional.of(new PointInTime(client, index)) : Optional.empty();
  }

  /** One question to Elasticsearch. */
  @FunctionalInterface
  interface Question<T> {
    T ask() throws IOException;
  }

  static <T> T answer(Indices index, Question<T> question) {
    try {
      return question.ask();
    } catch (ElasticsearchException refused) {
      throw new ArchiveException(reason(refused.status()), message(index, refused), refused);
    } catch (TransportException unreadable) {
      throw new ArchiveException(reason(unreadable.statusCode()), away(index), unreadable);
    } catch (IOException away) {
      throw new ArchiveException(Reason.UNAVAILABLE, away(index), away);
    }
  }

  /**
   * All documents that a query finds, however many, in the order of keywords that are unique
   * together.
   */
  List<Hit<ObjectNode>> all(Indices index, Query query, String... order) {
    List<Hit<ObjectNode>> all = new ArrayList<>();
    List<FieldValue> after = List.of();
    while (true) {
      List<FieldValue> from = after;
      List<Hit<ObjectNode>> page =
          search(index, request -> page(request, query, from, order)).hits().hits();
      all.addAll(page);
      if (page.size() < PAGE) {
        return all;
      }
      after = page.get(page.size() - 1).sort();
    }
  }

  private static SearchRequest.Builder page(
      SearchRequest.Builder request, Query query, List<FieldValue> after, String... order) {
    request.query(query).size(PAGE).version(true);
    for (String unique : order) {
      request.sort(sort -> sort.field(field -> field.field(unique).order(SortOrder.Asc)));
    }
    return after.isEmpty() ? request : request.searchAfter(after);
  }

  private static Reason reason(int status) {
    return switch (status) {
      case 401 -> Reason.NOT_SIGNED_IN;
      case 403 -> Reason.NOT_PERMITTED;
      case 400, 404 -> Reason.UNEXPECTED;
      default -> Reason.UNAVAILABLE;
    };
  }

  private static String message(Indices index, ElasticsearchException refused) {
    return "Elasticsearch answered "
        + refused.status()
        + " ("
        + refused.error().type()
        + ") to a search in "
        + index.alias()
        + "; nothing can be shown from it";
  }

  private static String away(Indices index) {
    return "Elasticsearch gave no usable answer to a search in "
        + index.alias()
        + "; nothing can be shown until it runs again";
  }
}
