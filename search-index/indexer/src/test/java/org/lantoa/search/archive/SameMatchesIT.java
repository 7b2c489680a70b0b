package org.lantoa.search.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Counts;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.search.index.TestingIndex;
import org.lantoa.search.matching.CampaignMatcher;
import org.lantoa.search.matching.PostTraits;
import org.lantoa.search.query.Abbreviations;
import org.lantoa.search.query.QueryNode;
import org.lantoa.search.query.QuerySyntaxException;
import org.lantoa.search.query.SearchQuery;
import org.lantoa.search.testing.TestingServers;

/**
 * The archive and the job mean the same by a campaign's query: for random posts and queries the
 * server with the plugin finds exactly the posts that the job's matcher takes.
 */
@ExtendWith(TestingServers.Parameter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameMatchesIT {
  private static final boolean LONG = Boolean.getBoolean("lantoa.long");
  private static final int POSTS = 200;
  private static final int QUERIES = LONG ? 20_000 : 400;
  private static final long SEED = Long.getLong("lantoa.seed", 20_261_130);

  private final TypedAtRandom random = new TypedAtRandom(new Random(SEED));
  private final List<PostSummary> posts = new ArrayList<>();
  private Archive archive;

  @BeforeAll
  void fill(TestingServers servers) throws Exception {
    servers.empty();
    archive = new Archive(servers.officer());
    while (posts.size() < POSTS) {
      posts.add(post(posts.size()));
    }
    new TestingIndex(servers.service()).write(Topic.POSTS, RecordCodec.POSTS, posts.stream());
    servers.refresh();
  }

  private PostSummary post(int number) {
    Instant published = Instant.parse("2026-01-10T02:00:00Z").plusSeconds(60L * number);
    return new PostSummary(
        PostKey.parse("facebook:" + (1_001 + number % 2) + ':' + number),
        number % 3 == 0 ? ContentKind.VIDEO : ContentKind.PHOTO,
        random.text(),
        null,
        published,
        published,
        null,
        Counts.of(1, 1, 1),
        number % 5 == 0 ? List.of("tinh") : List.of("xa-an-hoa", "tinh"),
        List.of(),
        1);
  }

  @Test
  void theArchiveFindsWhatTheJobTakes() {
    int some = 0;
    for (int i = 0; i < QUERIES; i++) {
      String typed = random.query();
      Optional<QueryNode> meaning = meaning(typed);
      if (meaning.isPresent()) {
        Set<String> taken = taken(meaning.get());
        assertThat(found(typed)).as("seed %s, query %s: %s", SEED, i, typed).isEqualTo(taken);
        some += taken.isEmpty() ? 0 : 1;
      }
    }
    assertThat(some).as("queries that match some post").isGreaterThan(QUERIES / 3);
  }

  private static Optional<QueryNode> meaning(String typed) {
    try {
      return SearchQuery.parseCampaign(typed, Abbreviations.official()).root();
    } catch (QuerySyntaxException refused) {
      return Optional.empty();
    }
  }

  private Set<String> taken(QueryNode query) {
    CampaignMatcher matcher = CampaignMatcher.of(List.of(query));
    return posts.stream()
        .filter(post -> matcher.matching(text(post), traits(post), any -> true).get(0))
        .map(PostSummary::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(PostSummary post) {
    return post.text() == null ? "" : post.text();
  }

  private static PostTraits traits(PostSummary post) {
    return new PostTraits(
        post.path(),
        post.post().source().text(),
        post.post().source().platform().wireName(),
        post.kind().wireName());
  }

  private Set<String> found(String typed) {
    return archive.search(PostQuery.of(typed).sized(POSTS)).hits().stream()
        .map(hit -> hit.post().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
