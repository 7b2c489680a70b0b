package org.lantoa.ingest.connector;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one pause on disk, so that a restart does not call a platform that had enough of calls:
 * that would lengthen its block. The file holds one line, the end of the pause and why it is. A
 * file that cannot be read or written costs no more than this memory: it is logged, and the
 * platform's next answer tells anew.
 */
public final class PauseFile {
  /** No pause of ours is longer; a clock that was wrong must not stop a source for good. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final Logger LOG = LoggerFactory.getLogger(PauseFile.class);
  private static final Pattern LINE =
      Pattern.compile("([0-9TZ:.+-]{10,40}) ([a-z0-9][a-z0-9._-]{0,63})\n");
  private static final Pattern PLAIN_NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final int LONGEST_LINE = 128;

  private final Path file;

  private PauseFile(Path file) {
    this.file = file;
  }

  /**
   * A pause that was kept.
   *
   * @param until when it is over
   * @param detail why it is, as a stable code
   */
  public record Kept(Instant until, String detail) {}

  /**
   * The file of one pause.
   *
   * @param folder where it is kept; it need not be there
   * @param kind of what pauses, such as {@code token} or {@code app}: lower-case letters
   * @param name of what pauses, as the configuration has it; never a secret. A name that is no
   *     plain file name everywhere stands as its hash
   */
  public static PauseFile in(Path folder, String kind, String name) {
    String own = PLAIN_NAME.matcher(name).matches() ? '-' + name : '_' + hash(name);
    return new PauseFile(folder.resolve(kind + own + ".pause"));
  }

  /**
   * The pause that was kept, if it is not over; none lasts longer than a day from now.
   *
   * @param now by the clock that ends the pause
   */
  public Optional<Kept> read(Instant now) {
    try {
      // Only a damaged file is longer, and it may be huge.
      Matcher line = LINE.matcher(Files.size(file) > LONGEST_LINE ? "" : text());
      if (!line.matches()) {
        return damaged();
      }
      Instant until = Instant.parse(line.group(1));
      Instant latest = now.plus(LONGEST);
      return until.isAfter(now)
          ? Optional.of(new Kept(until.isAfter(latest) ? latest : until, line.group(2)))
          : Optional.empty();
    } catch (NoSuchFileException neverPaused) {
      return Optional.empty();
    } catch (CharacterCodingException | DateTimeParseException noPause) {
      return damaged();
    } catch (IOException failed) {
      LOG.warn(
          "{} cannot be read: a pause that was kept there does not hold, and the platform may be"
              + " called too early; check who may read it",
          file,
          failed);
      return Optional.empty();
    }
  }

  /**
   * Keeps a pause in place of the one that was kept.
   *
   * @param until when it is over
   * @param detail why it is, by the pattern of {@link org.lantoa.model.topic.Poll#detail}
   */
  public void write(Instant until, String detail) {
    Path folder = file.toAbsolutePath().getParent();
    Path written = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(folder);
      try (FileOutputStream out = new FileOutputStream(written.toFile())) {
        out.write((until + " " + detail + "\n").getBytes(StandardCharsets.US_ASCII));
        out.getFD().sync();
      }
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
        entry.force(true);
      }
    } catch (IOException failed) {
      LOG.warn(
          "{} cannot be written: the pause holds until this program stops, but not after a restart;"
              + " check the disk and who may write there",
          file,
          failed);
    }
  }

  private String text() throws IOException {
    return Files.readString(file, StandardCharsets.US_ASCII);
  }

  private Optional<Kept> damaged() {
    LOG.warn(
        "{} holds no pause that can be read: it is taken for none, and the platform may be called"
            + " too early; the next pause replaces it",
        file);
    return Optional.empty();
  }

  private static String hash(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every Java has SHA-256", absent);
    }
  }
}
