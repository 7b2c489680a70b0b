package org.lantoa.ingest.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Builds XLSX files by hand, part by part, also such as no program would write. */
public final class TestingParcel {
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private TestingParcel() {}

  /** A workbook of one sheet with the given XML between {@code <sheetData>} tags. */
  public static TestingParcel ofRows(String rows) {
    return new TestingParcel()
        .with(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
        .with(
            "_rels/.rels",
            "<Relationships><Relationship Id=\"r1\" Target=\"xl/workbook.xml\""
                + " Type=\"http://x/officeDocument\"/></Relationships>")
        .with(
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")
        .with(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\""
                + " Type=\"http://x/worksheet\"/><Relationship Id=\"r2\" Target=\"/xl/strings.xml\""
                + " Type=\"http://x/sharedStrings\"/></Relationships>")
        .with(
            "xl/worksheets/sheet1.xml",
            "<?xml version=\"1.0\"?><worksheet><sheetData>" + rows + "</sheetData></worksheet>");
  }

  /** The parts of a file that another program wrote. */
  public static TestingParcel of(byte[] file) {
    TestingParcel parcel = new TestingParcel();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parcel.parts.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return parcel;
  }

  /** Adds or replaces a part. */
  public TestingParcel with(String part, String content) {
    return with(part, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds or replaces a part. */
  public TestingParcel with(String part, byte[] content) {
    parts.put(part, content);
    return this;
  }

  /** The parts, by name. */
  public Map<String, byte[]> parts() {
    return parts;
  }

  /** The file. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Writes the file. */
  public Path write(Path path) throws IOException {
    return Files.write(path, bytes());
  }

  /** Writes the file with one more part that is made of a stream, as large as it is. */
  public Path write(Path path, String part, InputStream content) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(path))) {
      for (Map.Entry<String, byte[]> other : parts.entrySet()) {
        if (!other.getKey().equals(part)) {
          out.putNextEntry(new ZipEntry(other.getKey()));
          out.write(other.getValue());
        }
      }
      out.putNextEntry(new ZipEntry(part));
      content.transferTo(out);
    }
    return path;
  }
}
