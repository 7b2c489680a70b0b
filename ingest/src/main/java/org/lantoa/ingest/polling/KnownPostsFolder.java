package org.lantoa.ingest.polling;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.SourceKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file per source with the posts that were found before: ids, instants and a hash, no text. It is
 * replaced whole. A file that is lost or damaged is begun anew by the next listing; what is lost
 * with it is which posts vanished before, so that these are never recorded as removed.
 *
 * <p>The hashes of contents count only for the run that wrote them: a log that was lost meanwhile
 * has none of them, and writing a content once more changes nothing.
 */
final class KnownPostsFolder {
  private static final Logger LOG = LoggerFactory.getLogger(KnownPostsFolder.class);
  private static final String HEAD = "lantoa-known-posts 1 ";
  private static final String ABSENT = "-";
  private static final int FIELDS = 6;

  private final Path folder;
  private final String run;

  /**
   * The files of a folder.
   *
   * @param folder made with the first file
   * @param run what tells this run from all others; without spaces
   */
  KnownPostsFolder(Path folder, String run) {
    this.folder = folder;
    this.run = run;
  }

  /**
   * What is remembered of a source; nothing if there is no file, or one that is damaged.
   *
   * @throws IOException if there is one but it cannot be read now: it must not be replaced
   */
  KnownPosts load(SourceKey source) throws IOException {
    Path file = file(source);
    if (!Files.exists(file)) {
      return new KnownPosts(source, Map.of());
    }
    // No channel: it would fail for a thread that is interrupted.
    byte[] bytes;
    try (FileInputStream in = new FileInputStream(file.toFile())) {
      bytes = in.readAllBytes();
    }
    try {
      return new KnownPosts(source, posts(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException | DateTimeException damaged) {
      LOG.warn(
          "{} is damaged and is begun anew: posts of {} that vanished before are not recorded as"
              + " removed",
          file,
          source);
      return new KnownPosts(source, Map.of());
    }
  }

  private Map<String, KnownPost> posts(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).startsWith(HEAD) || !text.endsWith("\n")) {
      throw new IllegalArgumentException("another head, or no end");
    }
    boolean ofThisRun = lines.get(0).equals(HEAD + run);
    Map<String, KnownPost> posts = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(" ", -1);
      if (fields.length != FIELDS) {
        throw new IllegalArgumentException("another number of fields");
      }
      posts.put(
          fields[0],
          new KnownPost(
              Instant.ofEpochMilli(Long.parseLong(fields[1])),
              ofThisRun ? number(fields[2]) : null,
              instant(fields[3]),
              instant(fields[4]),
              fields[5].equals("removed")));
    }
    return posts;
  }

  /**
   * Replaces a source's file.
   *
   * @throws IOException if it could not be; the former one stays
   */
  void save(KnownPosts known) throws IOException {
    StringBuilder text = new StringBuilder(HEAD).append(run).append('\n');
    known.all().forEach((id, post) -> text.append(line(id, post)).append('\n'));
    Files.createDirectories(folder);
    Path file = file(known.source());
    Path fresh = folder.resolve(file.getFileName() + ".fresh");
    // No channel: a thread that is interrupted could not write any more.
    try (RandomAccessFile out = new RandomAccessFile(fresh.toFile(), "rw")) {
      out.setLength(0);
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      out.getFD().sync();
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String line(String id, KnownPost post) {
    return String.join(
        " ",
        id,
        Long.toString(post.publishedAt().toEpochMilli()),
        post.contentHash() == null ? ABSENT : post.contentHash().toString(),
        text(post.lookedAt()),
        text(post.refusedAt()),
        post.removed() ? "removed" : ABSENT);
  }

  private static String text(@Nullable Instant instant) {
    return instant == null ? ABSENT : Long.toString(instant.toEpochMilli());
  }

  private static @Nullable Long number(String text) {
    return text.equals(ABSENT) ? null : Long.valueOf(text);
  }

  private static @Nullable Instant instant(String text) {
    return text.equals(ABSENT) ? null : Instant.ofEpochMilli(Long.parseLong(text));
  }

  /** Ids hold letters, digits, {@code . _ -} only: {@link org.lantoa.model.Platform}. */
  private Path file(SourceKey source) {
    return folder.resolve(source.platform().wireName() + '-' + source.sourceId() + ".known");
  }
}
