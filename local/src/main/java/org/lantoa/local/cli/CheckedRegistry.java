package org.lantoa.local.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lantoa.local.machine.RegistryFolder;
import org.lantoa.local.message.Refusal;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Finding;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.RegistryFiles;
import org.lantoa.model.registry.RegistryReading;
import org.lantoa.model.registry.UnusableRegistryException;

/** The registry as a command needs it: without errors, or the command ends with all findings. */
final class CheckedRegistry {
  private final Terminal terminal;
  private final RegistryFolder folder;

  CheckedRegistry(Terminal terminal, RegistryFolder folder) {
    this.terminal = terminal;
    this.folder = folder;
  }

  /** The registry of the folder. */
  Registry required() {
    return reading().registry().orElse(Registry.empty());
  }

  /** The registry of the folder with its indicators; both are usable. */
  RegistryReading reading() {
    if (!folder.exists()) {
      throw Refusal.ofWork("registry.none", folder.path());
    }
    return usable(folder.read());
  }

  /** The registry of the folder; where there is none, the example, said aloud. */
  Registry orExample() {
    return readingOrExample().registry().orElse(Registry.empty());
  }

  /** The registry of the folder, or the example, with its indicators. */
  RegistryReading readingOrExample() {
    if (folder.exists()) {
      return reading();
    }
    terminal.note("import.example-registry", folder.path());
    return usable(RegistryFolder.readExample());
  }

  /** Adds drafts to the folder's files. */
  void addDrafts(Map<SourceKey, CountingOrigin> sources, String unit) throws IOException {
    Map<CountingOrigin, List<SourceKey>> byOrigin =
        sources.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    TreeMap::new,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    try {
      for (Map.Entry<CountingOrigin, List<SourceKey>> drafts : byOrigin.entrySet()) {
        RegistryFiles.addDrafts(folder.path(), drafts.getValue(), unit, drafts.getKey());
      }
    } catch (UnusableRegistryException e) {
      throw refused(e.findings());
    }
  }

  private RegistryReading usable(RegistryReading reading) {
    if (reading.hasErrors()) {
      throw refused(reading.findings());
    }
    return reading;
  }

  private Refusal refused(List<Finding> findings) {
    FindingLines lines = new FindingLines(terminal);
    findings.forEach(finding -> terminal.line(lines.line(finding)));
    return Refusal.ofWork("registry.refused", folder.path(), FindingLines.errors(findings));
  }
}
