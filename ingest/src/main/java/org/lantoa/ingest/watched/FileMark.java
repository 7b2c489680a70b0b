package org.lantoa.ingest.watched;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells one content of a file from another, whatever its times say.
 *
 * @param bytes its size
 * @param sha256 the digest of all its bytes
 */
record FileMark(long bytes, String sha256) {
  private static final int AT_ONCE = 1 << 16;

  /** The mark of a file as it stands now. */
  static FileMark of(Path file) throws IOException {
    MessageDigest digest = newDigest();
    byte[] buffer = new byte[AT_ONCE];
    long bytes = 0;
    // A link put in its place meanwhile leads to nothing that was dropped here.
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      int read;
      while ((read = in.read(buffer)) >= 0) {
        digest.update(buffer, 0, read);
        bytes += read;
      }
    }
    return new FileMark(bytes, HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
