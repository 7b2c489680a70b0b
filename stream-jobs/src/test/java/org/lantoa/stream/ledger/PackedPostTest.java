package org.lantoa.stream.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;

final class PackedPostTest {
  private final PackedPost packedPost = new PackedPost();
  private final PackedSeen packedSeen = new PackedSeen();

  @Test
  void bringsBackEveryPost() {
    Random random = new Random(20261130);
    for (int i = 0; i < 20_000; i++) {
      PostState post = post(random);
      byte[] packed = packedPost.pack(post);
      assertThat(new PackedPost().pack(post)).isEqualTo(packed);
      PostState back = packedPost.unpack(packed, 0, packed.length);
      assertThat(back).usingRecursiveComparison().isEqualTo(post);
      assertThat(back.last()).isEqualTo(post.last());
      assertThat(back.first()).isEqualTo(post.first());
      assertThat(packedPost.pack(back)).isEqualTo(packed);
    }
  }

  private static PostState post(Random random) {
    int first = random.nextInt(1 << Measure.SLOTS);
    int last = first | random.nextInt(1 << Measure.SLOTS);
    long[] lastAt = new long[Measure.SLOTS];
    for (int slot = 0; slot < lastAt.length; slot++) {
      lastAt[slot] = instant(random);
    }
    return new PostState(
        PostState.LAYOUT,
        instant(random),
        "meta-business-suite",
        path(random),
        random.nextBoolean(),
        List.of("dan-van-kheo", "b").subList(0, random.nextInt(3)),
        instant(random),
        instant(random),
        instant(random),
        counts(first, random),
        counts(last, random),
        lastAt,
        random.nextBoolean() ? null : Long.valueOf(instant(random)));
  }

  /** Of many units, more than are kept unpacked. */
  private static List<String> path(Random random) {
    return List.of("xã-" + random.nextInt(9_000), "huyen", "tinh").subList(0, random.nextInt(4));
  }

  private static long instant(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> PostState.NEVER;
      case 1 -> random.nextLong();
      default -> 1_740_819_600_000L + random.nextInt(1_000) * 1_000L;
    };
  }

  private static Counts counts(int known, Random random) {
    long[] values = new long[Measure.SLOTS];
    for (int slot = 0; slot < values.length; slot++) {
      values[slot] = (known & 1 << slot) == 0 ? 0 : random.nextLong() >>> 1 + random.nextInt(62);
    }
    return new Counts(known, values);
  }

  @Test
  void isShort() {
    long[] lastAt = new long[Measure.SLOTS];
    Arrays.fill(lastAt, PostState.NEVER);
    Arrays.fill(lastAt, 0, 3, 1_740_909_600_000L);
    PostState post =
        new PostState(
            PostState.LAYOUT,
            1_740_819_600_000L,
            "api",
            List.of("xa-123", "huyen-12", "tinh"),
            true,
            List.of(),
            1_740_909_600_000L,
            PostState.NEVER,
            1_740_909_600_000L,
            Counts.of(12, 7, 300),
            Counts.of(40, 9, 2_000),
            lastAt,
            1_740_819_900_000L);
    assertThat(packedPost.pack(post)).hasSizeLessThan(100);
  }

  @Test
  void findsEveryObservationInItsRow() {
    Random random = new Random(20261130);
    for (int i = 0; i < 2_000; i++) {
      Map<Long, Integer> seen = new HashMap<>();
      List<Long> order = new ArrayList<>();
      byte[] row = {};
      for (int more = random.nextInt(60); more > 0; more--) {
        long at = observedAt(random);
        if (seen.putIfAbsent(at, random.nextInt()) == null) {
          order.add(at);
          row = packedSeen.added(row, at, seen.getOrDefault(at, 0));
        }
      }
      for (long at : order) {
        assertThat(packedSeen.find(row, at)).hasValue(seen.getOrDefault(at, 0));
      }
      long absent = observedAt(random);
      OptionalInt found = packedSeen.find(row, absent);
      assertThat(found.isPresent()).isEqualTo(seen.containsKey(absent));
      if (!order.isEmpty()) {
        long latest = order.stream().mapToLong(at -> at).max().orElseThrow();
        assertThat(packedSeen.latest(row)).isEqualTo(latest);
      }
    }
  }

  private static long observedAt(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> random.nextLong();
      case 1 -> 1_740_819_600_000L + random.nextInt();
      case 2 -> 1_740_819_600_000L + random.nextInt(100) * 1_000L;
      default -> 1_740_819_600_000L + random.nextInt(100_000) * 60_000L;
    };
  }
}
