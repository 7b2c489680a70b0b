package org.lantoa.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes by Elasticsearch's bulk interface. */
final class ElasticsearchBulk implements BulkTarget {
  /** All that is looked at of an answer, which would else name every document again. */
  private static final String OUTCOMES =
      "took,errors,items.*._index,items.*.status,items.*.error.type";

  private final ElasticsearchClient client;
  private final ElasticsearchClient bulks;
  private final Reading reading;
  private final AnalysisWatch analysis;

  ElasticsearchBulk(ElasticsearchClient client, Reading reading, InstantSource clock) {
    this.client = client;
    this.bulks =
        client.withTransportOptions(options -> options.setParameter("filter_path", OUTCOMES));
    this.reading = reading;
    this.analysis = new AnalysisWatch(client, reading, clock);
  }

  @Override
  public void prepare() throws TargetUnavailableException {
    try {
      analysis.require();
      Set<Indices> outdated = new Refills(client).outdated(reading);
      if (!outdated.isEmpty()) {
        throw outdated(outdated);
      }
      Indices.install(client, reading);
    } catch (ElasticsearchException | IOException failed) {
      throw unavailable(failed);
    }
  }

  @Override
  public List<ItemOutcome> write(List<IndexDocument> documents) throws TargetUnavailableException {
    List<BulkOperation> operations = documents.stream().map(ElasticsearchBulk::operation).toList();
    try {
      analysis.requireLately();
      BulkResponse answer = bulks.bulk(BulkRequest.of(bulk -> bulk.operations(operations)));
      return answer.items().stream()
          .map(item -> ItemOutcome.of(item.status(), errorType(item.error())))
          .toList();
    } catch (ElasticsearchException | IOException failed) {
      throw unavailable(failed);
    }
  }

  private static BulkOperation operation(IndexDocument document) {
    BinaryData json = BinaryData.of(document.json(), ContentType.APPLICATION_JSON);
    if (document.version().isEmpty()) {
      return BulkOperation.of(
          op -> op.create(c -> c.index(document.index()).id(document.id()).document(json)));
    }
    long version = document.version().getAsLong();
    return BulkOperation.of(
        op ->
            op.index(
                i ->
                    i.index(document.index())
                        .id(document.id())
                        .version(version)
                        .versionType(VersionType.External)
                        .document(json)));
  }

  // Terms of two analyses in one index would be found by neither: nothing is written in silence.
  private static TargetUnavailableException outdated(Set<Indices> families) {
    return new TargetUnavailableException(
        "Indices of "
            + families.stream().map(Indices::alias).sorted().collect(Collectors.joining(", "))
            + " are of another mapping or analysis than this program writes, so nothing is"
            + " written there; fill them anew with ./lantoa reindex");
  }

  private static String errorType(@Nullable ErrorCause error) {
    return error == null ? "" : Objects.requireNonNullElse(error.type(), "");
  }

  /**
   * Says what kind of failure it was; a server's own words may quote a document and are left out.
   */
  private static TargetUnavailableException unavailable(Exception failed) {
    String kind =
        failed instanceof ElasticsearchException refused
            ? "it answered " + refused.status() + " (" + errorType(refused.error()) + ")"
            : failed.getClass().getSimpleName();
    return new TargetUnavailableException(
        "Elasticsearch cannot take documents now ("
            + kind
            + "); indexing waits and goes on where it stopped. See that it runs, has space, and"
            + " that the indexer's account may write",
        failed);
  }
}
