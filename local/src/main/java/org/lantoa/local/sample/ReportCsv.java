package org.lantoa.local.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes a file of reported figures with the columns of our template. */
final class ReportCsv {
  private static final List<String> HEADER =
      List.of(
          "Mã đơn vị",
          "Tên đơn vị",
          "Kỳ báo cáo",
          "Mã chỉ tiêu",
          "Tên chỉ tiêu",
          "Đơn vị tính",
          "Số liệu");

  private ReportCsv() {}

  static Path write(SampleReport report, Path folder) throws IOException {
    Path target = folder.resolve(report.name());
    try (BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
      // The byte order mark makes Excel read Vietnamese letters right.
      out.write('\uFEFF');
      out.write(SampleCsv.line(HEADER));
      for (SampleReport.Line line : report.lines()) {
        out.write(SampleCsv.line(fields(line)));
      }
    }
    return target;
  }

  private static List<String> fields(SampleReport.Line line) {
    return List.of(
        line.unit().id(),
        line.unit().name(),
        line.month().toString(),
        line.indicator().id(),
        line.indicator().name(),
        line.indicator().counted(),
        line.figure());
  }
}
