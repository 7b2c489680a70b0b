package org.lantoa.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MadeUpPostsTest {
  @Test
  void makesTheSamePostsOfTheSameSeed() {
    assertThat(new MadeUpPosts(3).post(17)).isEqualTo(new MadeUpPosts(3).post(17));
    assertThat(new MadeUpPosts(3).text(17)).isNotEqualTo(new MadeUpPosts(4).text(17));
  }

  @Test
  void makesPostsThatDifferAndHaveTheirFrequentWords() {
    MadeUpPosts posts = new MadeUpPosts(1);
    List<String> texts = IntStream.range(0, 500).mapToObj(posts::text).toList();
    assertThat(texts).doesNotHaveDuplicates().allMatch(text -> text.length() > 30);
    assertThat(texts.stream().filter(text -> text.contains("nhân dân")).count()).isGreaterThan(200);
    assertThat(texts.stream().filter(text -> text.contains("khởi công")).count())
        .isBetween(1L, 100L);
  }
}
