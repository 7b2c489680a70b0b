package org.lantoa.local.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.configuration.ConnectorSettings;
import org.lantoa.ingest.configuration.ConnectorSettings.MissingSecret;
import org.lantoa.ingest.configuration.ConnectorsFile;
import org.lantoa.ingest.configuration.ConnectorsReading;
import org.lantoa.local.machine.RegistryFolder;
import org.lantoa.local.machine.SecretTexts;
import org.lantoa.local.message.Refusal;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Finding;
import org.lantoa.model.registry.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code connectors check}: every mistake in the file, every secret that cannot be had, and which
 * token reads which source. No platform is called.
 */
@Command(name = "check")
final class ConnectorsCheckCommand implements Callable<Integer>, LoggedExecution.HasDataFolder {
  private final Terminal terminal;

  @Mixin private DataOption data = new DataOption();
  @Mixin private JsonOption json = new JsonOption();

  @Option(names = "--file", paramLabel = "FILE")
  private @Nullable Path file;

  ConnectorsCheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** A source and the name of the token that reads it; absent if none does. */
  private record Read(SourceKey source, @Nullable String token) {}

  @Override
  public Path data() {
    return data.folder().root();
  }

  @Override
  public Integer call() {
    Path checked = file == null ? data.folder().connectorsFile() : file;
    if (!Files.exists(checked)) {
      throw Refusal.ofWork("connectors.none", checked);
    }
    ConnectorsReading reading = ConnectorsFile.read(checked, System.getenv());
    List<Source> wanted = wanted();
    List<Finding> findings = new ArrayList<>(reading.findings());
    reading.settings().ifPresent(s -> findings.addAll(withoutNeed(checked, s, wanted)));
    List<MissingSecret> secrets =
        reading.settings().map(ConnectorSettings::missingSecrets).orElse(List.of());
    List<Read> reads =
        reading
            .settings()
            .map(s -> wanted.stream().map(source -> read(source, s)).toList())
            .orElse(List.of());
    if (json.wanted()) {
      terminal.answerJson(answer(reading, findings, secrets, reads));
    } else {
      print(reading, findings, secrets, reads);
    }
    return reading.settings().isPresent() && secrets.isEmpty() ? Exit.DONE : Exit.FAILED;
  }

  private static Read read(Source source, ConnectorSettings settings) {
    return new Read(source.key(), settings.tokenOf(source.key()).orElse(null));
  }

  /** What the registry wants to have read; nothing if there is no registry that can be used. */
  private List<Source> wanted() {
    RegistryFolder folder = new RegistryFolder(data.folder().registry());
    if (!folder.exists()) {
      return List.of();
    }
    return folder.read().registry().stream()
        .flatMap(registry -> registry.sources().stream())
        .filter(source -> source.origin() == CountingOrigin.API && !source.isDraft())
        .toList();
  }

  private static List<Finding> withoutNeed(
      Path file, ConnectorSettings settings, List<Source> wanted) {
    Set<SourceKey> keys = wanted.stream().map(Source::key).collect(Collectors.toSet());
    return settings.sources().stream()
        .filter(source -> !keys.contains(source))
        .map(
            source ->
                new Finding(
                    Finding.Severity.WARNING,
                    String.valueOf(file.getFileName()),
                    0,
                    "source-without-need",
                    List.of(source.text())))
        .toList();
  }

  private void print(
      ConnectorsReading reading,
      List<Finding> findings,
      List<MissingSecret> secrets,
      List<Read> reads) {
    FindingLines lines = new FindingLines(terminal);
    findings.forEach(finding -> terminal.answer(lines.line(finding)));
    secrets.forEach(secret -> terminal.answer(SecretTexts.of(secret).in(terminal.messages())));
    for (Read read : reads) {
      terminal.answer(
          read.token() == null
              ? terminal.text("connectors.not-read", read.source())
              : terminal.text("connectors.read", read.source(), read.token()));
    }
    long errors = FindingLines.errors(findings) + secrets.size();
    long without = reads.stream().filter(read -> read.token() == null).count();
    terminal.answer(
        reading.settings().isPresent() && secrets.isEmpty()
            ? terminal.text("connectors.good", reads.size() - without, without)
            : terminal.text("connectors.bad", errors));
  }

  private Map<String, Object> answer(
      ConnectorsReading reading,
      List<Finding> findings,
      List<MissingSecret> secrets,
      List<Read> reads) {
    FindingLines lines = new FindingLines(terminal);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("valid", reading.settings().isPresent() && secrets.isEmpty());
    answer.put("findings", findings.stream().map(lines::json).toList());
    answer.put("secrets", secrets.stream().map(this::json).toList());
    answer.put("sources", reads.stream().map(ConnectorsCheckCommand::json).toList());
    return answer;
  }

  private static Map<String, Object> json(Read read) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("source", read.source().text());
    Optional.ofNullable(read.token()).ifPresent(token -> fields.put("token", token));
    return fields;
  }

  private Map<String, Object> json(MissingSecret secret) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("token", secret.token());
    fields.put("place", secret.place());
    fields.put("reason", secret.reason().name().toLowerCase(Locale.ROOT));
    fields.put("message", SecretTexts.of(secret).in(terminal.messages()));
    return fields;
  }
}
