package org.lantoa.bench.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lantoa.bench.RawFigures;
import org.lantoa.bench.search.LabelledSet.Document;
import org.lantoa.bench.search.LabelledSet.Question;
import org.lantoa.local.bench.Benchmark.Findings;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Counts;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.search.archive.Archive;
import org.lantoa.search.archive.PostHits;
import org.lantoa.search.archive.PostQuery;

/**
 * How good answers are: three ways to search the same documents with the same questions, typed with
 * accents and without. {@code standard} is Elasticsearch's own analyzer, {@code folded} folded
 * syllables alone, {@code ours} the archive as people ask it.
 */
final class Quality {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String PLAIN_INDEX = "bench-words";
  private static final String SOURCE = "facebook:1000000000:";
  private static final Instant PUBLISHED = Instant.parse("2026-01-01T00:00:00Z");

  /** Answers that people would join to a hashtag. */
  private static final Pattern JOINABLE =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+( [\\p{L}\\p{M}\\p{Nd}]+){1,5}");

  private interface Way {
    List<String> find(String typed) throws IOException;
  }

  private final LabelledSet set;
  private final SearchServer search;
  private final Archive archive;
  private final SpanCheck spans = new SpanCheck();

  Quality(LabelledSet set, SearchServer search) {
    this.set = set;
    this.search = search;
    this.archive = new Archive(search.client());
  }

  void measure(IndexedPosts posts, Findings findings, RawFigures raw) throws IOException {
    findings.progress("indexing " + set.documents().size() + " documents in three ways");
    posts.index(set.documents().size(), this::post);
    posts.show();
    indexPlainly();
    Map<String, Way> ways = new LinkedHashMap<>();
    ways.put("standard", typed -> found("standard", typed));
    ways.put("folded", typed -> found("folded", typed));
    ways.put("ours", this::foundByArchive);
    for (Map.Entry<String, Way> way : ways.entrySet()) {
      findings.progress("asking " + 2 * set.questions().size() + " questions: " + way.getKey());
      ask(way, false, findings, raw);
      ask(way, true, findings, raw);
    }
    hashtags(ways, findings, raw);
    findings.found("highlight_spans", spans.checked());
    findings.found("highlight_wrong", spans.wrong().size());
    for (Map<String, String> wrong : spans.wrong()) {
      raw.add("wrong_highlight", wrong);
    }
    search.delete(PLAIN_INDEX, "");
  }

  private void ask(Map.Entry<String, Way> way, boolean plain, Findings findings, RawFigures raw)
      throws IOException {
    Ranks ranks = new Ranks();
    String name = way.getKey() + (plain ? "_nodiac" : "");
    for (Question question : set.questions()) {
      String typed = plain ? question.plain() : question.text();
      int rank = ranks.add(way.getValue().find(typed), question.relevant());
      raw.add("question", Map.of("way", name, "id", question.id(), "rank", rank));
    }
    findings.found("mrr_" + name, ranks.mrr());
    findings.found("recall_" + name, ranks.recall());
  }

  /** Each distinct answer of some words, joined to a hashtag; whatever contains it is relevant. */
  private void hashtags(Map<String, Way> ways, Findings findings, RawFigures raw)
      throws IOException {
    Map<String, Set<String>> phrases = phrases();
    findings.found("hashtags", phrases.size());
    for (String name : List.of("standard", "ours")) {
      int found = 0;
      for (Map.Entry<String, Set<String>> phrase : phrases.entrySet()) {
        String hashtag = '#' + PlainLetters.folded(phrase.getKey()).replace(" ", "");
        List<String> hits =
            name.equals("ours")
                ? foundExactly(hashtag)
                : ways.getOrDefault(name, typed -> List.of()).find(hashtag);
        boolean hit = hits.stream().anyMatch(phrase.getValue()::contains);
        found += hit ? 1 : 0;
        raw.add("hashtag", Map.of("way", name, "hashtag", hashtag, "found", hit));
      }
      findings.found(
          name.equals("ours") ? "recall_hashtags" : "recall_hashtags_standard",
          phrases.isEmpty() ? 0 : (double) found / phrases.size());
    }
  }

  private Map<String, Set<String>> phrases() {
    Map<String, Set<String>> phrases = new LinkedHashMap<>();
    for (Question question : set.questions()) {
      String answer = question.answer().toLowerCase(Locale.ROOT).strip();
      if (JOINABLE.matcher(answer).matches()) {
        phrases.computeIfAbsent(answer, a -> new LinkedHashSet<>()).addAll(question.relevant());
      }
    }
    return phrases;
  }

  private List<String> foundByArchive(String typed) {
    return documents(archive.search(PostQuery.of(typed).closest().sized(Ranks.DEPTH)), typed);
  }

  private List<String> foundExactly(String typed) {
    return documents(archive.search(PostQuery.of(typed).sized(Ranks.DEPTH)), typed);
  }

  private List<String> documents(PostHits hits, String typed) {
    List<String> ids = new ArrayList<>();
    for (PostHits.Hit hit : hits.hits()) {
      int number = Integer.parseInt(hit.post().id().substring(SOURCE.length()));
      ids.add(set.documents().get(number - 1).id());
      spans.check(typed, hit);
    }
    return ids;
  }

  private List<String> found(String field, String typed) throws IOException {
    ObjectNode question = MAPPER.createObjectNode().put("size", Ranks.DEPTH);
    question.put("_source", false);
    question.putObject("query").putObject("match").put(field, typed);
    List<String> ids = new ArrayList<>();
    for (JsonNode hit :
        search.post(PLAIN_INDEX + "/_search", question.toString()).at("/hits/hits")) {
      ids.add(hit.path("_id").asText());
    }
    return ids;
  }

  private void indexPlainly() throws IOException {
    ObjectNode body = MAPPER.createObjectNode();
    ObjectNode fields = body.putObject("mappings").putObject("properties");
    fields.putObject("standard").put("type", "text").put("analyzer", "standard");
    fields.putObject("folded").put("type", "text").put("analyzer", "lantoa_folded");
    search.put(PLAIN_INDEX, body);
    StringBuilder lines = new StringBuilder();
    for (Document document : set.documents()) {
      ObjectNode action = MAPPER.createObjectNode();
      action.putObject("index").put("_index", PLAIN_INDEX).put("_id", document.id());
      ObjectNode texts = MAPPER.createObjectNode();
      texts.put("standard", document.text()).put("folded", document.text());
      lines.append(action).append('\n').append(texts).append('\n');
    }
    search.bulk(lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    search.post(PLAIN_INDEX + "/_refresh", "");
  }

  private PostSummary post(int number) {
    return new PostSummary(
        PostKey.parse(SOURCE + (number + 1)),
        ContentKind.STATUS,
        set.documents().get(number).text(),
        null,
        PUBLISHED,
        PUBLISHED,
        null,
        Counts.unknown(),
        List.of(),
        List.of(),
        1);
  }
}
