package org.lantoa.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lantoa.ingest.files.FileImport;
import org.lantoa.ingest.files.ImportException;
import org.lantoa.ingest.files.ImportListener;
import org.lantoa.ingest.files.ImportRequest;
import org.lantoa.ingest.files.ImportSummary;
import org.lantoa.ingest.table.Table;
import org.lantoa.ingest.table.TableException;
import org.lantoa.local.bench.BenchRequest;
import org.lantoa.local.bench.Benchmark;
import org.lantoa.local.machine.DataFolder;
import org.lantoa.model.registry.Registry;

/**
 * How fast files are read and checked: a generated file of our template goes through the whole dry
 * run, and for comparison through the CSV library, and through our own reader, which drop every
 * row. All in turn in one run, medians of several rounds. Then rows go through a whole machine, see
 * {@link EndToEnd}.
 */
public final class ImportBenchmark implements Benchmark {
  private static final int ROWS = 200_000;
  private static final int WARM_UPS = 3;
  private static final int ROUNDS = 9;
  private static final int END_TO_END_ROWS = 60_000;

  private final int rows;
  private final int endToEndRows;

  /** The size that {@code bench import} measures. */
  public ImportBenchmark() {
    this(ROWS, END_TO_END_ROWS);
  }

  /** Another size; without rows end to end no machine is started. */
  ImportBenchmark(int rows, int endToEndRows) {
    this.rows = rows;
    this.endToEndRows = endToEndRows;
  }

  @Override
  public String name() {
    return "import";
  }

  @Override
  public String purpose(Locale locale) {
    return locale.getLanguage().equals("en")
        ? "importing a CSV file of counts: checking against parsing only, and until searchable"
        : "nhập một tệp CSV số liệu: kiểm tra so với chỉ tách ô, và đến khi tìm được";
  }

  @Override
  public void run(BenchRequest request, Findings findings) throws IOException {
    try (BenchFolder folder = BenchFolder.create()) {
      findings.progress("writing " + rows + " rows");
      measure(CountsFile.write(folder.path().resolve("counts.csv"), rows).path(), findings);
      if (endToEndRows > 0) {
        CountsFile file = CountsFile.write(folder.path().resolve("e2e.csv"), endToEndRows);
        new EndToEnd(file, findings).measure(new DataFolder(folder.path().resolve("data")));
      }
    }
  }

  private void measure(Path file, Findings findings) throws IOException {
    List<Double> parsings = new ArrayList<>();
    List<Double> readings = new ArrayList<>();
    List<Double> imports = new ArrayList<>();
    double heap = 0;
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      findings.progress("round " + (round + WARM_UPS + 1) + " of " + (WARM_UPS + ROUNDS));
      double parsing = parse(file);
      double reading = read(file);
      double importing;
      try (LiveHeap watch = LiveHeap.watch()) {
        importing = dryRun(file);
        heap = Math.max(heap, watch.mebibytes());
      }
      if (round >= 0) {
        parsings.add(parsing);
        readings.add(reading);
        imports.add(importing);
      }
    }
    findings.found("rows", rows);
    findings.found("rows_per_s", rows / median(imports));
    findings.found("parse_only_rows_per_s", rows / median(parsings));
    findings.found("heap_peak_mb", heap);
    findings.found("ratio_to_parse_only", median(parsings) / median(imports));
    findings.found("ratio_to_own_reader", median(readings) / median(imports));
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

  private double read(Path file) throws IOException {
    long start = System.nanoTime();
    long read = 0;
    try (Table table = Table.open(file)) {
      while (table.next() != null) {
        read++;
      }
    } catch (TableException unreadable) {
      throw new IOException("the generated file was not read, so nothing was measured", unreadable);
    }
    require(read, rows + 1L);
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
}
