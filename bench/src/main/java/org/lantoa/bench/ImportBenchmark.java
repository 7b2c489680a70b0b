package org.lantoa.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lantoa.ingest.files.FileImport;
import org.lantoa.ingest.files.ImportException;
import org.lantoa.ingest.files.ImportListener;
import org.lantoa.ingest.files.ImportRequest;
import org.lantoa.ingest.files.ImportSummary;
import org.lantoa.local.bench.Benchmark;
import org.lantoa.model.registry.Registry;

/**
 * How fast files are read and checked: a generated file of our template goes through the whole dry
 * run, and for comparison through the same CSV library that drops every row. Both in turn in one
 * run, medians of several rounds.
 */
public final class ImportBenchmark implements Benchmark {
  private static final int ROWS = 200_000;
  private static final int WARM_UPS = 1;
  private static final int ROUNDS = 5;

  private final int rows;

  /** The size that {@code bench import} measures. */
  public ImportBenchmark() {
    this(ROWS);
  }

  ImportBenchmark(int rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String purpose(Locale locale) {
    return locale.getLanguage().equals("en")
        ? "reading and checking a CSV file of counts, against parsing it only"
        : "đọc và kiểm tra một tệp CSV số liệu, so với chỉ tách ô";
  }

  @Override
  public void run(Findings findings) throws IOException {
    Path folder = Files.createTempDirectory("lantoa-bench");
    try {
      Path file = folder.resolve("counts.csv");
      findings.progress("writing " + rows + " rows");
      CountsFile.write(file, rows);
      measure(file, findings);
    } finally {
      try (Stream<Path> left = Files.list(folder)) {
        for (Path file : left.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private void measure(Path file, Findings findings) throws IOException {
    List<Double> imports = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      findings.progress("round " + (round + WARM_UPS + 1) + " of " + (WARM_UPS + ROUNDS));
      double parsing = parse(file);
      double importing = dryRun(file);
      if (round >= 0) {
        imports.add(importing);
        ratios.add(parsing / importing);
      }
    }
    findings.found("rows", rows);
    findings.found("rows_per_s", rows / median(imports));
    findings.found("ratio_to_parse_only", median(ratios));
  }

  private double parse(Path file) throws IOException {
    long start = System.nanoTime();
    long fields = 0;
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord row : reader) {
        fields += row.getFieldCount();
      }
    }
    require(fields, (rows + 1L) * CountsFile.COLUMNS);
    return seconds(start);
  }

  private double dryRun(Path file) throws IOException {
    long start = System.nanoTime();
    ImportRequest request =
        new ImportRequest(
            List.of(file), Registry.empty(), null, InstantSource.system(), Locale.ROOT);
    try {
      ImportSummary summary = FileImport.dryRun(request, ImportListener.SILENT).summary();
      require(summary.accepted(), rows);
    } catch (ImportException refused) {
      throw new IOException("the generated file was refused, so nothing was measured", refused);
    }
    return seconds(start);
  }

  private static void require(long found, long expected) throws IOException {
    if (found != expected) {
      throw new IOException(
          "expected " + expected + " but read " + found + ", so the figures would mean nothing");
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /** A file of our template: repeated observations of posts of one source. */
  private static final class CountsFile {
    static final int COLUMNS = 10;
    private static final int POSTS = 20_000;

    private CountsFile() {}

    static void write(Path file, int rows) throws IOException {
      try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        out.write(
            "Mã kênh,Mã bài,Loại bài,Nội dung,Đăng lúc,Đo lúc,Lượt chia sẻ,Lượt bình luận,"
                + "Lượt cảm xúc,Lượt xem\n");
        for (int row = 0; row < rows; row++) {
          out.write(line(row));
        }
      }
    }

    private static String line(int row) {
      int post = row % POSTS;
      int reading = row / POSTS;
      return String.format(
          Locale.ROOT,
          "facebook:100000000000001,%d,photo,"
              + "\"Hội nghị tổng kết phong trào “Dân vận khéo”, đợt %d #DanVanKheo\","
              + "2026-01-%02d 08:00,2026-02-%02d 09:%02d,%d,%d,%d,\n",
          1_000_000L + post,
          post,
          1 + post % 28,
          1 + reading % 28,
          reading / 28 % 60,
          reading,
          2 * reading,
          10L * reading + post % 7);
    }
  }
}
