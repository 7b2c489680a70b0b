package org.lantoa.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.registry.RegistryFiles;

class ReportedFilesTest {
  private static final String HEADER = "Mã đơn vị,Kỳ báo cáo,Mã chỉ tiêu,Số liệu\n";

  private final Locale before = Locale.getDefault();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  @Test
  void theSameCommandKnowsThemByTheirHeader() throws IOException {
    RegistryFiles.writeExample(folder.resolve("data/registry"));
    Path file = write("a.csv", HEADER + "xa-vi-du,2026-Q3,bang-ron,12\nxa-vi-du,2026-Q3,x,1\n");

    assertThat(run("--dry-run", "--json", file.toString())).isEqualTo(3);

    assertThat(out.toString().strip())
        .isEqualTo(
            "{\"rows\":2,\"recorded\":1,\"corrected\":0,\"unchanged\":0,\"empty\":0,"
                + "\"duplicates\":0,\"conflicting\":0,\"refused\":1}");
    assertThat(err.toString()).contains("Mã chỉ tiêu").contains("indicators.yaml");
  }

  @Test
  void triesOutWithTheExampleWhereThereIsNoRegistry() throws IOException {
    Path file = write("a.csv", HEADER + "xa-vi-du,2026-Q3,bang-ron,12\n");

    assertThat(run("--dry-run", file.toString())).isZero();
    assertThat(out.toString()).contains("1 số mới");
  }

  @Test
  void postsAndReportedFiguresAreImportedApart() throws IOException {
    Path reported = write("a.csv", HEADER + "xa-vi-du,2026-Q3,bang-ron,12\n");
    Path posts = write("b.csv", "Mã kênh,Mã bài,Đăng lúc,Đo lúc,Lượt chia sẻ\n");

    assertThat(run("--dry-run", reported.toString(), posts.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("a.csv");
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
  }

  private int run(String... options) {
    List<String> arguments = new ArrayList<>(List.of("import", "--data"));
    arguments.add(folder.resolve("data").toString());
    arguments.addAll(List.of(options));
    return new Lantoa(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            false,
            InstantSource.fixed(Instant.parse("2026-11-24T00:00:00Z")))
        .run(arguments.toArray(String[]::new));
  }
}
