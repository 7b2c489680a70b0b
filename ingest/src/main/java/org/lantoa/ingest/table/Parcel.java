package org.lantoa.ingest.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The zip file that a workbook is: its parts by name, unpacked only as far as bounds allow. */
final class Parcel implements Closeable {
  private final ZipFile zip;
  private long unpacked;

  private Parcel(ZipFile zip) {
    this.zip = zip;
  }

  static Parcel open(Path path) throws IOException {
    ParcelList.requireShort(path);
    try {
      return new Parcel(new ZipFile(path.toFile()));
    } catch (IllegalArgumentException malformed) {
      throw (ZipException) new ZipException("malformed list of parts").initCause(malformed);
    }
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  boolean hasAnyEndingIn(String end) {
    return zip.stream().anyMatch(entry -> entry.getName().endsWith(end));
  }

  /** Opens a part for reading; empty if there is none of that name. */
  Optional<Part> part(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null || entry.isDirectory()) {
      return Optional.empty();
    }
    InputStream packed = zip.getInputStream(entry);
    return packed == null ? Optional.empty() : Optional.of(new Part(this, entry, packed));
  }

  /** Opens the XML of a part. */
  Optional<XmlScanner> xml(String name) throws IOException {
    Optional<Part> part = part(name);
    return part.isEmpty() ? Optional.empty() : Optional.of(new XmlScanner(letters(part.get())));
  }

  // The two encodings that the format allows; letters that are none end the reading.
  static Reader letters(InputStream bytes) throws IOException {
    PushbackInputStream in = new PushbackInputStream(bytes, 3);
    byte[] mark = in.readNBytes(3);
    Charset charset = StandardCharsets.UTF_8;
    int length = 0;
    if (FileKind.starts(mark, 0xEF, 0xBB, 0xBF)) {
      length = 3;
    } else if (FileKind.starts(mark, 0xFF, 0xFE)) {
      charset = StandardCharsets.UTF_16LE;
      length = 2;
    } else if (FileKind.starts(mark, 0xFE, 0xFF)) {
      charset = StandardCharsets.UTF_16BE;
      length = 2;
    }
    in.unread(mark, length, mark.length - length);
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** Counts bytes that a part was unpacked to. */
  void count(long bytes) throws Fault {
    unpacked += bytes;
    if (unpacked > Limits.UNPACKED) {
      throw new Fault("workbook-too-large");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
