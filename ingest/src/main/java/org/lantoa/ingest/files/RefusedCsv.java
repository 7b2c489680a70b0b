package org.lantoa.ingest.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refused rows as a text file, guarded so that no spreadsheet changes or runs them. */
final class RefusedCsv implements RefusedSheet {
  static final String ENDING = ".csv";

  private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]");

  private final BufferedWriter csv;

  private RefusedCsv(BufferedWriter csv) {
    this.csv = csv;
  }

  static RefusedCsv begin(Path file, List<String> header) throws IOException {
    RefusedCsv begun = new RefusedCsv(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    // Spreadsheets take a file for UTF-8 only if it begins so.
    begun.csv.write('\uFEFF');
    begun.write(header.stream());
    return begun;
  }

  @Override
  public String ending() {
    return ENDING;
  }

  @Override
  public void add(Line line) throws IOException {
    write(
        Stream.concat(
            line.about().stream(),
            line.values().stream().map(v -> RefusedCell.guarded(v.form(), v.text()))));
  }

  private void write(Stream<String> cells) throws IOException {
    csv.write(cells.map(RefusedCsv::quoted).collect(Collectors.joining(",")));
    csv.write("\r\n");
  }

  private static String quoted(String cell) {
    return SPECIAL.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  @Override
  public boolean isFull() {
    return false;
  }

  @Override
  public void finish() throws IOException {
    csv.close();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
