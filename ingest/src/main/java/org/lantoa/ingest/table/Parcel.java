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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The zip file that a workbook is: its parts by name, unpacked only as far as bounds allow. */
final class Parcel implements Closeable {
  private final ZipFile zip;
  private final Set<String> names;
  private long unpacked;

  private Parcel(ZipFile zip, Set<String> names) {
    this.zip = zip;
    this.names = names;
  }

  static Parcel open(Path path) throws IOException {
    ParcelList.requireShort(path);
    ZipFile zip;
    try {
      zip = new ZipFile(path.toFile());
    } catch (IllegalArgumentException malformed) {
      throw malformed(malformed);
    }
    try {
      return new Parcel(zip, names(zip));
    } catch (IllegalArgumentException malformed) {
      zip.close();
      throw malformed(malformed);
    }
  }

  // Some names are only found to be no letters when they are asked for, so all are, once.
  private static Set<String> names(ZipFile zip) {
    return zip.stream().map(ZipEntry::getName).collect(Collectors.toUnmodifiableSet());
  }

  private static ZipException malformed(IllegalArgumentException cause) {
    return (ZipException) new ZipException("malformed list of parts").initCause(cause);
  }

  boolean has(String part) {
    return names.contains(part);
  }

  boolean hasAnyEndingIn(String end) {
    return names.stream().anyMatch(name -> name.endsWith(end));
  }

  /** Opens a part for reading; empty if there is none of that name. */
  Optional<Part> part(String name) throws IOException {
    ZipEntry entry = has(name) ? zip.getEntry(name) : null;
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
