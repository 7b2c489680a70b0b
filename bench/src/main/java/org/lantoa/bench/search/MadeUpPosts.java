package org.lantoa.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Count;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.PostSummary;

/**
 * Posts made up from a seed: official words with the skew of real language (Zipf), names of places
 * that nobody heard of, dates, figures, hashtags. Each post follows from the seed and its number
 * alone, so that any of them can be made again.
 */
final class MadeUpPosts {
  private static final Instant FIRST = Instant.parse("2025-01-01T01:00:00Z");
  private static final long YEAR_SECONDS = 365L * 24 * 3_600;
  private static final int SOURCES = 300;
  private static final int PLACES = 4_000;
  private static final List<String> HEADS =
      List.of(
          "b", "c", "d", "đ", "g", "h", "l", "m", "n", "ng", "nh", "ph", "qu", "s", "t", "th", "tr",
          "v", "x", "kh");
  private static final List<String> TAILS =
      List.of(
          "an", "ài", "ắc", "ẩm", "âu", "én", "ê", "ình", "ích", "iên", "oa", "ôi", "ồng", "ơn",
          "úc", "ung", "ương", "ước", "uyên", "ý", "ạnh", "ão", "ảo", "ện", "ội", "ựu");

  private final long seed;
  private final List<String> words = words();
  private final List<String> places = new ArrayList<>();

  MadeUpPosts(long seed) {
    this.seed = seed;
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < PLACES; i++) {
      places.add(name(random) + ' ' + name(random));
    }
  }

  /** The post with a number, from 0. */
  PostSummary post(int number) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
    Instant published = FIRST.plusSeconds(random.nextLong(YEAR_SECONDS));
    String source = "facebook:" + (1_000_000_000L + random.nextInt(SOURCES));
    return new PostSummary(
        PostKey.parse(source + ':' + (5_000_000_000L + number)),
        ContentKind.PHOTO,
        text(random),
        null,
        published,
        published.plusSeconds(3_600),
        null,
        Counts.of(
            Map.of(
                Measure.SHARES, Count.of(random.nextInt(40)),
                Measure.COMMENTS, Count.of(random.nextInt(90)),
                Measure.REACTIONS, Count.of(random.nextInt(900)))),
        List.of("xa-" + random.nextInt(200), "tinh"),
        List.of(),
        number + 1L);
  }

  /** The text of the post with a number. */
  String text(int number) {
    return String.valueOf(post(number).text());
  }

  private String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder(512);
    int sentences = 2 + random.nextInt(5);
    for (int i = 0; i < sentences; i++) {
      text.append(i == 0 ? "" : i % 3 == 0 ? "\n" : " ");
      sentence(random, text);
    }
    if (random.nextInt(10) < 4) {
      text.append("\n#").append(joined(word(random)));
    }
    return text.toString();
  }

  private void sentence(SplittableRandom random, StringBuilder text) {
    int start = text.length();
    int length = 5 + random.nextInt(8);
    for (int i = 0; i < length; i++) {
      text.append(i == 0 ? "" : i == length / 2 ? ", " : " ");
      switch (random.nextInt(12)) {
        case 0 -> text.append("xã ").append(places.get(zipf(random, places.size())));
        case 1 -> text.append(1 + random.nextInt(30)).append('/').append(1 + random.nextInt(12));
        case 2 -> text.append(10 + random.nextInt(990)).append(" hộ");
        default -> text.append(word(random));
      }
    }
    text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
    text.append('.');
  }

  private String word(SplittableRandom random) {
    return words.get(zipf(random, words.size()));
  }

  /** A rank with about Zipf's frequencies: its logarithm is spread evenly. */
  private static int zipf(SplittableRandom random, int size) {
    return Math.min(size - 1, (int) Math.pow(size + 1.0, random.nextDouble()) - 1);
  }

  private static String name(SplittableRandom random) {
    String syllable =
        HEADS.get(random.nextInt(HEADS.size())) + TAILS.get(random.nextInt(TAILS.size()));
    return syllable.substring(0, 1).toUpperCase(Locale.ROOT) + syllable.substring(1);
  }

  private static String joined(String words) {
    StringBuilder joined = new StringBuilder();
    for (String word : PlainLetters.of(words).split(" ", -1)) {
      joined.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return joined.toString();
  }

  private static List<String> words() {
    try (InputStream file = MadeUpPosts.class.getResourceAsStream("words.txt")) {
      if (file == null) {
        throw new IOException("words.txt is missing from the program; build it again");
      }
      return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
