package org.lantoa.model.reported;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lantoa.model.Measure;

/**
 * What an indicator counts. The list is closed, so that no indicator can count people and every
 * figure says what it is a number of; figures of different measures are never added.
 */
public enum ReportedMeasure {
  /** Meetings, talks, trainings held. */
  SESSIONS("buổi", "sessions"),
  /** Attendances at sessions: who came twice counts twice. */
  ATTENDANCES("lượt người", "attendances"),
  /** Broadcasts over loudspeakers and local radio. */
  BROADCASTS("lượt phát thanh", "broadcasts"),
  /** Banners hung. */
  BANNERS("băng rôn", "banners"),
  /** Panels and posters put up. */
  PANELS("pa nô, áp phích", "panels and posters"),
  /** Leaflets handed out. */
  LEAFLETS("tờ rơi", "leaflets"),
  /** Articles outside the measured pages: newspapers, portals, bulletins. */
  ARTICLES("bài", "articles"),
  /** Clips produced. */
  CLIPS("video clip", "video clips"),
  /** Contests held. */
  CONTESTS("cuộc thi", "contests"),
  /** Posts on the office's pages and groups, as the unit counts them. */
  POSTS("bài đăng", "posts"),
  /** Shares that posts received, as the unit counts them. */
  SHARES_RECEIVED("lượt chia sẻ nhận được", "shares received", Measure.SHARES),
  /** Comments that posts received, as the unit counts them. */
  COMMENTS_RECEIVED("lượt bình luận nhận được", "comments received", Measure.COMMENTS),
  /** Reactions that posts received, as the unit counts them. */
  REACTIONS_RECEIVED("lượt cảm xúc nhận được", "reactions received", Measure.REACTIONS),
  /** Views that posts received, as the unit counts them. */
  VIEWS_RECEIVED("lượt xem nhận được", "views received", Measure.VIEWS);

  private final String vietnamese;
  private final String english;
  private final Optional<Measure> counterpart;

  ReportedMeasure(String vietnamese, String english) {
    this(vietnamese, english, Optional.empty());
  }

  ReportedMeasure(String vietnamese, String english, Measure counterpart) {
    this(vietnamese, english, Optional.of(counterpart));
  }

  ReportedMeasure(String vietnamese, String english, Optional<Measure> counterpart) {
    this.vietnamese = vietnamese;
    this.english = english;
    this.counterpart = counterpart;
  }

  /** The name used in files, topics and indices. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The unit of counting as people read it, in English for an English locale, else Vietnamese. */
  public String label(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : vietnamese;
  }

  /** The measured count that a reported one may be set beside; never added to it. */
  public Optional<Measure> counterpart() {
    return counterpart;
  }

  /** Finds a measure by its wire name. */
  public static Optional<ReportedMeasure> ofWireName(String name) {
    return Arrays.stream(values()).filter(m -> m.wireName().equals(name)).findFirst();
  }

  /** Finds a measure by its Vietnamese or English label, as templates show it. */
  public static Optional<ReportedMeasure> ofLabel(String label) {
    return Arrays.stream(values())
        .filter(m -> m.vietnamese.equals(label) || m.english.equals(label))
        .findFirst();
  }
}
