package org.lantoa.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantoa.local.message.Messages;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Source;
import org.lantoa.model.topic.SourceState;
import org.lantoa.model.topic.SourceState.State;
import org.lantoa.search.archive.SourceHealth;
import org.lantoa.search.archive.SourceStanding;

class SourcesStatusTest {
  private static final Instant SINCE = Instant.parse("2026-01-31T02:30:05Z");
  private static final Instant GOOD = Instant.parse("2026-01-31T02:00:05Z");
  private static final Instant UNTIL = Instant.parse("2026-01-31T03:10:00Z");
  private static final Messages VIETNAMESE = Messages.in(Messages.VIETNAMESE);

  @Test
  void namesEachSourceInTroubleWithWhatToDoTheMostUrgentFirst() {
    PartStatus told =
        SourcesStatus.of(
            List.of(
                health(1, SourceStanding.FRESH, State.FRESH, null, null),
                health(2, SourceStanding.THROTTLED, State.THROTTLED, UNTIL, "page-limit"),
                health(3, SourceStanding.TOKEN_INVALID, State.TOKEN_INVALID, null, "expired"),
                health(
                    4, SourceStanding.PERMISSION_MISSING, State.PERMISSION_MISSING, null, "read"),
                health(5, SourceStanding.FILE_FED, null, null, null),
                health(6, SourceStanding.NOT_READ, null, null, null),
                health(7, SourceStanding.LATE, State.LATE, null, "unavailable"),
                health(8, SourceStanding.THROTTLED, State.THROTTLED, null, null)));

    assertThat(told.up()).isTrue();
    assertThat(told.said())
        .extracting(text -> text.in(VIETNAMESE))
        .containsExactly(
            "đọc đủ 1; chậm 1; bị giới hạn 2; token không hợp lệ 1; thiếu quyền 1; chưa đọc lần"
                + " nào 1");
    List<String> lines = told.below().stream().map(text -> text.in(VIETNAMESE)).toList();
    assertThat(lines).hasSize(6);
    assertThat(lines.get(0))
        .startsWith(
            "Trang 3 (facebook:3): token không hợp lệ từ 2026-01-31T02:30:05Z (mã expired); đọc"
                + " đủ lần cuối lúc 2026-01-31T02:00:05Z. Hãy gia hạn token")
        .contains("connectors.yaml");
    assertThat(lines.get(1)).contains("thiếu quyền từ", "(mã read)", "Hãy xin cấp quyền");
    assertThat(lines.get(2)).contains("Trang 6 (facebook:6): chưa đọc lần nào. Hãy khai báo");
    assertThat(lines.get(3)).contains("chậm từ 2026-01-31T02:30:05Z (mã unavailable)");
    assertThat(lines.get(4)).contains("bị giới hạn đến 2026-01-31T03:10:00Z (mã page-limit)");
    assertThat(lines.get(5)).contains("bị giới hạn từ", "chưa rõ đến bao giờ");
  }

  @Test
  void givesScriptsTheSameWithoutWhatIsNotKnown() {
    PartStatus told =
        SourcesStatus.of(
            List.of(
                health(1, SourceStanding.FRESH, State.FRESH, null, null),
                health(2, SourceStanding.THROTTLED, State.THROTTLED, UNTIL, "page-limit"),
                health(3, SourceStanding.NOT_READ, null, null, null)));

    assertThat(told.figures().get("counts"))
        .isEqualTo(
            Map.of(
                "fresh",
                1L,
                "late",
                0L,
                "throttled",
                1L,
                "token-invalid",
                0L,
                "permission-missing",
                0L,
                "not-read",
                1L,
                "file",
                0L,
                "draft",
                0L));
    assertThat(told.figures().get("sources"))
        .isEqualTo(
            List.of(
                Map.of(
                    "source", "facebook:3",
                    "name", "Trang 3",
                    "state", "not-read",
                    "remedy",
                        "Say in connectors.yaml how this source is read (docs/connectors.md), or"
                            + " change its origin in sources.yaml if its counts come by files."),
                Map.of(
                    "source", "facebook:2",
                    "name", "Trang 2",
                    "state", "throttled",
                    "since", "2026-01-31T02:30:05Z",
                    "lastGoodAt", "2026-01-31T02:00:05Z",
                    "until", "2026-01-31T03:10:00Z",
                    "detail", "page-limit",
                    "remedy", "Nothing to do: it is read again as soon as that is allowed.")));
  }

  @Test
  void saysThatNothingIsReadRatherThanThatAllIsWell() {
    PartStatus told =
        SourcesStatus.of(List.of(health(1, SourceStanding.FILE_FED, null, null, null)));

    assertThat(told.said())
        .extracting(text -> text.in(VIETNAMESE))
        .containsExactly("không có kênh nào được đọc qua giao diện của nền tảng");
    assertThat(told.below()).isEmpty();
  }

  private static SourceHealth health(
      int id,
      SourceStanding standing,
      @Nullable State state,
      @Nullable Instant until,
      @Nullable String detail) {
    SourceKey key = SourceKey.parse("facebook:" + id);
    Source source =
        new Source(
            key,
            "Trang " + id,
            "Trang",
            "https://a.example.vn",
            CountingOrigin.API,
            60,
            List.of(),
            List.of());
    return state == null
        ? new SourceHealth(source, standing, null, null)
        : new SourceHealth(
            source,
            standing,
            SINCE,
            new SourceState(key, state, SINCE, GOOD, until, detail, SINCE, 1));
  }
}
