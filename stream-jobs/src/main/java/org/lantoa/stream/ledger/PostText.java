package org.lantoa.stream.ledger;

import java.time.Instant;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.ContentKind;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Forgotten;

/**
 * What a post says now, and the text first seen while that has not decided on campaigns.
 *
 * @param layout version of this layout, {@link #LAYOUT}
 * @param kind wire name of what the post is
 * @param text its newest text; absent if there is none
 * @param permalink where the platform shows it; absent if not given
 * @param readAt when the newest content was read
 * @param firstText the text first seen; absent if none has come, or once it has decided
 * @param textAt when the newest text was read; absent if there is none, or if layout 1 did not tell
 * @param permalinkAt the same of the permalink
 * @param firstKind wire name of what the post was with the text first seen; absent if none has
 *     come, once it has decided, or if layout 2 did not tell
 */
public record PostText(
    int layout,
    String kind,
    @Nullable String text,
    @Nullable String permalink,
    Instant readAt,
    @Nullable String firstText,
    @Nullable Instant textAt,
    @Nullable Instant permalinkAt,
    @Nullable String firstKind) {

  /** The layout that this version writes; it reads those before, too. */
  public static final int LAYOUT = 3;

  private static final PostText NOTHING_READ =
      new PostText(
          LAYOUT, ContentKind.OTHER.wireName(), null, null, Instant.EPOCH, null, null, null, null);

  /** How Flink serializes it. */
  public static final TypeInformation<PostText> TYPE = Types.POJO(PostText.class);

  /** Refuses a layout that this version does not know. */
  public PostText {
    if (layout < 1 || layout > LAYOUT) {
      throw new IllegalArgumentException(
          "post text of layout "
              + layout
              + " cannot be read by a program that knows "
              + LAYOUT
              + "; start the program that wrote the checkpoint");
    }
  }

  /** What the first content says. */
  static PostText of(Content content) {
    return new PostText(
        LAYOUT,
        content.kind().wireName(),
        content.text(),
        content.permalink(),
        content.readAt(),
        content.text(),
        content.text() == null ? null : content.readAt(),
        content.permalink() == null ? null : content.readAt(),
        content.text() == null ? null : content.kind().wireName());
  }

  /**
   * What a later content makes of it: of each field the newest reading that gives it is shown, so
   * that what a reading does not give (a file of counts only has no texts) takes nothing away,
   * whichever is read first. The text first seen is the first in the log, however old its reading.
   */
  PostText then(Content content) {
    boolean newer = !content.readAt().isBefore(readAt);
    boolean newText = content.text() != null && isNewer(content.readAt(), text, textAt);
    boolean newLink =
        content.permalink() != null && isNewer(content.readAt(), permalink, permalinkAt);
    return new PostText(
        LAYOUT,
        newer ? content.kind().wireName() : kind,
        newText ? content.text() : text,
        newLink ? content.permalink() : permalink,
        newer ? content.readAt() : readAt,
        firstText == null ? content.text() : firstText,
        newText ? content.readAt() : textAt,
        newLink ? content.readAt() : permalinkAt,
        firstText == null && content.text() != null ? content.kind().wireName() : firstKind);
  }

  private boolean isNewer(Instant at, @Nullable String known, @Nullable Instant knownAt) {
    Instant before = knownAt == null ? readAt : knownAt;
    return known == null || !at.isBefore(before);
  }

  /**
   * What is left once the text is erased. The mark is a reading of all but the text, as of then;
   * one of a post that was of no kind by then takes none from any other reading.
   */
  static PostText without(@Nullable PostText known, Forgotten mark) {
    PostText before = known == null ? NOTHING_READ : known;
    Instant at = mark.forgottenAt();
    boolean newKind = mark.kind() != ContentKind.OTHER && !at.isBefore(before.readAt);
    boolean newLink =
        mark.permalink() != null && before.isNewer(at, before.permalink, before.permalinkAt);
    return new PostText(
        LAYOUT,
        newKind ? mark.kind().wireName() : before.kind,
        null,
        newLink ? mark.permalink() : before.permalink,
        newKind ? at : before.readAt,
        null,
        null,
        newLink ? at : before.permalinkAt,
        null);
  }

  /** The same once the text first seen has decided. */
  PostText decided() {
    return new PostText(LAYOUT, kind, text, permalink, readAt, null, textAt, permalinkAt, null);
  }

  /** Wire name of what the post was with the text first seen. */
  String kindFirstSeen() {
    return firstKind == null ? kind : firstKind;
  }

  /** Whether a content gives nothing but what is shown. */
  boolean says(Content content) {
    return kind.equals(content.kind().wireName())
        && (content.text() == null || content.text().equals(text))
        && (content.permalink() == null || content.permalink().equals(permalink));
  }

  ContentKind contentKind() {
    return ContentKind.ofWireName(kind)
        .orElseThrow(() -> new IllegalStateException("state names an unknown kind: " + kind));
  }
}
