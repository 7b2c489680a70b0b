package org.lantoa.local.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lantoa.local.machine.RegistryFolder;
import org.lantoa.local.message.Refusal;
import org.lantoa.model.registry.Finding;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.RegistryReading;
import org.lantoa.model.registry.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code registry check}: every mistake at once, with file, line and remedy. */
@Command(name = "check")
final class RegistryCheckCommand implements Callable<Integer>, LoggedExecution.HasDataFolder {
  private final Terminal terminal;

  @Mixin private DataOption data = new DataOption();
  @Mixin private JsonOption json = new JsonOption();

  @Option(names = "--registry", paramLabel = "FOLDER")
  private @Nullable Path registry;

  RegistryCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Path data() {
    return data.folder().root();
  }

  @Override
  public Integer call() {
    RegistryFolder folder =
        new RegistryFolder(registry == null ? data.folder().registry() : registry);
    if (!folder.exists()) {
      throw Refusal.ofWork("registry.none", folder.path());
    }
    RegistryReading reading = folder.read();
    if (json.wanted()) {
      terminal.answerJson(answer(reading));
    } else {
      print(reading);
    }
    return reading.hasErrors() ? Exit.FAILED : Exit.DONE;
  }

  private void print(RegistryReading reading) {
    FindingLines lines = new FindingLines(terminal);
    reading.findings().forEach(finding -> terminal.answer(lines.line(finding)));
    long errors = FindingLines.errors(reading.findings());
    terminal.answer(
        reading
            .registry()
            .map(this::summary)
            .orElseGet(
                () -> terminal.text("registry.bad", errors, reading.findings().size() - errors)));
  }

  private String summary(Registry registry) {
    return terminal.text(
        "registry.good",
        registry.units().size(),
        registry.sources().size(),
        registry.sources().stream().filter(Source::isDraft).count(),
        registry.campaigns().size());
  }

  private Map<String, Object> answer(RegistryReading reading) {
    FindingLines lines = new FindingLines(terminal);
    List<Finding> findings = reading.findings();
    long errors = FindingLines.errors(findings);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("valid", !reading.hasErrors());
    answer.put("errors", errors);
    answer.put("warnings", findings.size() - errors);
    reading
        .registry()
        .ifPresent(
            registry -> {
              answer.put("units", registry.units().size());
              answer.put("sources", registry.sources().size());
              answer.put("drafts", registry.sources().stream().filter(Source::isDraft).count());
              answer.put("campaigns", registry.campaigns().size());
            });
    answer.put("findings", findings.stream().map(lines::json).toList());
    return answer;
  }
}
