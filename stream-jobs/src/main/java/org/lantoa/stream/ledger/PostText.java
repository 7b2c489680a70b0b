package org.lantoa.stream.ledger;

import java.time.Instant;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.ContentKind;
import org.lantoa.model.topic.Content;

/**
 * What a post says now, and the text first seen while that has not decided on campaigns.
 *
 * @param layout version of this layout, {@link #LAYOUT}
 * @param kind wire name of what the post is
 * @param text its newest text; absent if there is none
 * @param permalink where the platform shows it; absent if not given
 * @param readAt when the newest content was read
 * @param firstText the text first seen; absent if none has come, or once it has decided
 */
public record PostText(
    int layout,
    String kind,
    @Nullable String text,
    @Nullable String permalink,
    Instant readAt,
    @Nullable String firstText) {

  /** The layout that this version writes. */
  public static final int LAYOUT = 1;

  /** How Flink serializes it. */
  public static final TypeInformation<PostText> TYPE = Types.POJO(PostText.class);

  /** Refuses a layout that this version does not know. */
  public PostText {
    if (layout != LAYOUT) {
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
        content.text());
  }

  /**
   * What a later content makes of it: an older reading changes nothing shown, but its text may
   * still be the one first seen in the log. What a reading does not give (a file of counts only has
   * no texts) takes nothing away.
   */
  PostText then(Content content) {
    String first = firstText == null ? content.text() : firstText;
    return content.readAt().isBefore(readAt)
        ? new PostText(layout, kind, text, permalink, readAt, first)
        : new PostText(
            layout,
            content.kind().wireName(),
            content.text() == null ? text : content.text(),
            content.permalink() == null ? permalink : content.permalink(),
            content.readAt(),
            first);
  }

  /** The same once the text first seen has decided. */
  PostText decided() {
    return new PostText(layout, kind, text, permalink, readAt, null);
  }

  /** Whether readers would see the same. */
  boolean showsSameAs(PostText other) {
    return kind.equals(other.kind)
        && java.util.Objects.equals(text, other.text)
        && java.util.Objects.equals(permalink, other.permalink);
  }

  ContentKind contentKind() {
    return ContentKind.ofWireName(kind)
        .orElseThrow(() -> new IllegalStateException("state names an unknown kind: " + kind));
  }
}
