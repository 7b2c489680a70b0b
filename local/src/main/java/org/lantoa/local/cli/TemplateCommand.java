package org.lantoa.local.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.template.Templates;
import org.lantoa.local.machine.RegistryFolder;
import org.lantoa.local.message.Refusal;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.RegistryReading;
import org.lantoa.model.registry.Unit;
import org.lantoa.model.reported.ReportingPeriod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code template KIND}: a workbook to fill, which {@code import} then reads. */
@Command(name = "template")
final class TemplateCommand implements Callable<Integer>, LoggedExecution.HasDataFolder {
  private final Terminal terminal;

  @Mixin private DataOption data = new DataOption();

  @Parameters(paramLabel = "posts|indicators|group-months", descriptionKey = "KIND")
  private String kind = "";

  @Option(names = "--unit", paramLabel = "ID")
  private @Nullable String unit;

  @Option(names = "--period", paramLabel = "2026-Q3")
  private @Nullable String period;

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable Path out;

  TemplateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Path data() {
    return data.folder().root();
  }

  @Override
  public Integer call() throws IOException {
    CheckedRegistry checked =
        new CheckedRegistry(terminal, new RegistryFolder(data.folder().registry()));
    switch (kind) {
      case "posts" -> {
        Registry registry = checked.required();
        write("mau-bai-dang.xlsx", file -> Templates.posts(file, registry, locale()));
      }
      case "group-months" -> {
        Registry registry = checked.required();
        write("mau-tong-thang-nhom.xlsx", file -> Templates.groupMonths(file, registry, locale()));
      }
      case "indicators" -> indicators(checked.reading());
      default -> throw Refusal.ofUse("template.kind", kind);
    }
    return Exit.DONE;
  }

  private void indicators(RegistryReading reading) throws IOException {
    Registry registry = reading.registry().orElse(Registry.empty());
    if (unit == null) {
      throw Refusal.ofUse("template.unit-needed");
    }
    Unit reporting = KnownUnit.of(registry, unit);
    if (reading.indicators().list().isEmpty()) {
      throw Refusal.ofWork("template.no-indicators", data.folder().registry());
    }
    ReportingPeriod days = days(registry);
    write(
        "mau-so-lieu-" + reporting.id() + '-' + days.text().replace("..", "_") + ".xlsx",
        file -> Templates.indicators(file, reporting, days, reading.indicators(), locale()));
  }

  /** The days asked for; without any, the present quarter. */
  private ReportingPeriod days(Registry registry) {
    LocalDate today = terminal.clock().instant().atZone(registry.zone()).toLocalDate();
    if (period == null) {
      return ReportingPeriod.quarter(today.getYear(), (today.getMonthValue() + 2) / 3);
    }
    try {
      return ReportingPeriod.parse(period);
    } catch (IllegalArgumentException malformed) {
      throw Refusal.ofUse("template.period", period);
    }
  }

  private interface Writing {
    void to(OutputStream file) throws IOException;
  }

  private void write(String usualName, Writing writing) throws IOException {
    Path file = out == null ? Path.of(usualName) : out;
    // Never over an existing file: it may be one that somebody has filled.
    try (OutputStream stream = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      writing.to(stream);
    } catch (FileAlreadyExistsException exists) {
      throw Refusal.because(exists, "template.exists", file);
    } catch (IOException failed) {
      Files.deleteIfExists(file);
      throw Refusal.because(failed, "template.unwritten", file, Refusal.reason(failed));
    }
    terminal.answer(terminal.text("template.written", file));
  }

  private Locale locale() {
    return terminal.messages().locale();
  }
}
