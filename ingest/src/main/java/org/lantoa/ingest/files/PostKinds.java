package org.lantoa.ingest.files;

import java.util.Locale;
import java.util.Map;
import org.lantoa.model.ContentKind;

/** What exports call the kinds of posts. */
final class PostKinds {
  private static final Map<String, ContentKind> KINDS =
      Map.ofEntries(
          Map.entry("status", ContentKind.STATUS),
          Map.entry("statuses", ContentKind.STATUS),
          Map.entry("text", ContentKind.STATUS),
          Map.entry("trạng thái", ContentKind.STATUS),
          Map.entry("photo", ContentKind.PHOTO),
          Map.entry("photos", ContentKind.PHOTO),
          Map.entry("ảnh", ContentKind.PHOTO),
          Map.entry("album", ContentKind.PHOTO),
          Map.entry("albums", ContentKind.PHOTO),
          Map.entry("video", ContentKind.VIDEO),
          Map.entry("videos", ContentKind.VIDEO),
          Map.entry("reel", ContentKind.VIDEO),
          Map.entry("reels", ContentKind.VIDEO),
          Map.entry("thước phim", ContentKind.VIDEO),
          Map.entry("native video", ContentKind.VIDEO),
          Map.entry("live", ContentKind.VIDEO),
          Map.entry("live video", ContentKind.VIDEO),
          Map.entry("live video complete", ContentKind.VIDEO),
          Map.entry("live video scheduled", ContentKind.VIDEO),
          Map.entry("youtube", ContentKind.VIDEO),
          Map.entry("link", ContentKind.LINK),
          Map.entry("links", ContentKind.LINK),
          Map.entry("liên kết", ContentKind.LINK),
          Map.entry("event", ContentKind.EVENT),
          Map.entry("events", ContentKind.EVENT),
          Map.entry("other", ContentKind.OTHER));

  private PostKinds() {}

  /** The kind; what is not known is something else. */
  static ContentKind of(String cell) {
    return KINDS.getOrDefault(folded(cell), ContentKind.OTHER);
  }

  /** Whether a word is one of these names, and so no word of anyone's. */
  static boolean isKnown(String cell) {
    return KINDS.containsKey(folded(cell));
  }

  private static String folded(String cell) {
    return cell.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
