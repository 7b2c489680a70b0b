package org.lantoa.ingest.facebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.connector.Findings;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.facebook.ScriptedGraph.Answer;
import org.lantoa.ingest.facebook.ScriptedGraph.Asked;
import org.lantoa.ingest.http.BaseAddress;
import org.lantoa.ingest.http.HttpLimits;
import org.lantoa.ingest.http.ResilienceSettings;
import org.lantoa.ingest.secret.Secret;
import org.lantoa.ingest.testing.TestingClock;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;

/** A connector, its clock, and the platform that it reads. */
final class GraphFixture implements AutoCloseable {
  static final SourceKey PAGE = SourceKey.parse("facebook:246675545449582");
  static final SourceKey SISTER = SourceKey.parse("facebook:100");
  static final SourceKey OTHER = SourceKey.parse("facebook:200");
  static final Instant NOW = Instant.parse("2026-01-31T02:00:00Z");
  static final String TOKEN = "CanaryTokenOfPage";

  final TestingClock clock = new TestingClock(NOW);
  private final Path folder = Files.createTempDirectory("pauses");
  final ScriptedGraph graph;
  final FacebookConnector connector;

  GraphFixture() throws IOException {
    this(asked -> Answer.of("{\"data\":[],\"id\":\"1\"}"));
  }

  GraphFixture(Function<Asked, Answer> script) throws IOException {
    graph = new ScriptedGraph(script);
    connector = new FacebookConnector(settings(graph.address(), Optional.empty(), folder), clock);
  }

  /** PAGE and SISTER share a token; OTHER's token is of the same app. */
  static FacebookSettings settings(String address, Optional<Secret> appSecret, Path folder) {
    return new FacebookSettings(
        BaseAddress.of(address, true),
        FacebookSettings.VERSION,
        folder,
        List.of(token(TOKEN, appSecret, PAGE, SISTER), token("CanaryOther", appSecret, OTHER)),
        FacebookSettings.Pauses.DEFAULT,
        new FacebookSettings.Listing(20, Duration.ofMinutes(10)),
        HttpLimits.DEFAULT,
        new ResilienceSettings(
            Duration.ofNanos(1000), Duration.ofMillis(1), 0, 2, 1000, 1000, Duration.ofHours(1)));
  }

  private static FacebookSettings.Token token(
      String value, Optional<Secret> appSecret, SourceKey... sources) {
    return new FacebookSettings.Token(
        value.toLowerCase(Locale.ROOT),
        () -> new Secret(value),
        "app",
        appSecret.map(secret -> () -> secret),
        Set.of(sources));
  }

  Found list() throws Exception {
    return list(PAGE);
  }

  Found list(SourceKey source) throws Exception {
    Found found = new Found();
    try {
      connector.list(source, found);
    } catch (SourceException failed) {
      found.ending = failed;
    }
    return found;
  }

  Found look(String... postIds) throws Exception {
    Found found = new Found();
    List<PostKey> keys = new ArrayList<>();
    for (String id : postIds) {
      keys.add(key(id));
    }
    try {
      connector.look(PAGE, keys, found);
    } catch (SourceException failed) {
      found.ending = failed;
    }
    return found;
  }

  static PostKey key(String postId) {
    return new PostKey(PAGE.platform(), PAGE.sourceId(), postId);
  }

  /** How many lists of posts were asked for. */
  long listed() {
    return graph.asked().stream().filter(GraphFixture::isListing).count();
  }

  static boolean isListing(Asked asked) {
    return asked.path().endsWith("/published_posts");
  }

  /** A post as the platform writes it, with a person's name where none belongs. */
  static String post(String id, int number) {
    return String.format(
        Locale.ROOT,
        """
        {"id":"%s","message":"Bài %d","created_time":"2026-01-30T01:02:03+0000",
        "updated_time":"2026-01-30T01:02:03+0000","from":{"name":"Canary","id":"1"},
        "permalink_url":"https://www.facebook.com/246675545449582/posts/%d?comment_id=7",
        "status_type":"added_photos","shares":{"count":%d},
        "comments":{"data":[{"message":"Canary"}],"summary":{"total_count":%d}},
        "reactions":{"data":[],"summary":{"total_count":21,"viewer_reaction":"NONE"}},
        "like":{"data":[],"summary":{"total_count":6}},"love":{"summary":{"total_count":5}},
        "wow":{"summary":{"total_count":4}},"haha":{"summary":{"total_count":3}},
        "sad":{"summary":{"total_count":2}},"angry":{"summary":{"total_count":0}}}""",
        id,
        number,
        number,
        number,
        10 * number);
  }

  static String id(int number) {
    return PAGE.sourceId() + '_' + number;
  }

  @Override
  public void close() throws IOException {
    connector.close();
    graph.close();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** What was found, and how it ended. */
  static final class Found implements Findings {
    record Refusal(@Nullable PostKey post, String code, String field) {}

    final Map<PostKey, Content> contents = new LinkedHashMap<>();
    final Map<PostKey, Observation> observations = new LinkedHashMap<>();
    final List<PostKey> unreachable = new ArrayList<>();
    final List<Refusal> refusals = new ArrayList<>();
    @Nullable Long followers;
    @Nullable SourceException ending;
    int calls;

    /** The failure that ended the reading. */
    SourceException failure() {
      SourceException failed = ending;
      Assertions.assertThat(failed).isNotNull();
      return Objects.requireNonNull(failed);
    }

    /** The observation of a post of PAGE. */
    Observation observation(String postId) {
      return Objects.requireNonNull(observations.get(key(postId)));
    }

    /** The content of a post of PAGE. */
    Content content(String postId) {
      return Objects.requireNonNull(contents.get(key(postId)));
    }

    Found assertComplete() {
      Assertions.assertThat(ending).isNull();
      return this;
    }

    @Override
    public void called() {
      calls++;
    }

    @Override
    public void post(Content content, Observation observation) {
      Assertions.assertThat(observations.put(observation.post(), observation)).isNull();
      contents.put(content.post(), content);
    }

    @Override
    public void unreachable(PostKey post) {
      unreachable.add(post);
    }

    @Override
    public void refused(@Nullable PostKey post, String code, String field) {
      refusals.add(new Refusal(post, code, field));
    }

    @Override
    public void followers(long count) {
      followers = count;
    }

    @Override
    public String toString() {
      return contents + " " + observations + " " + unreachable + " " + refusals + " " + ending;
    }
  }
}
