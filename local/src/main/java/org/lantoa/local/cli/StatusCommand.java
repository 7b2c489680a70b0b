package org.lantoa.local.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lantoa.local.machine.DataFolder;
import org.lantoa.local.machine.MachineStatus;
import org.lantoa.local.machine.PartStatus;
import org.lantoa.local.machine.RunningMachine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code status}: how every part of the machine is; exit code 1 if one does not work. */
@Command(name = "status")
final class StatusCommand implements Callable<Integer>, LoggedExecution.HasDataFolder {
  private final Terminal terminal;

  @Mixin private DataOption data = new DataOption();
  @Mixin private JsonOption json = new JsonOption();

  StatusCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Path data() {
    return data.folder().root();
  }

  @Override
  public Integer call() throws IOException {
    DataFolder folder = data.folder();
    boolean runs = RunningMachine.find(folder).isPresent();
    List<PartStatus> parts =
        runs ? MachineStatus.of(folder, terminal.clock().instant()) : List.of();
    boolean fine = runs && parts.stream().allMatch(PartStatus::up);
    if (json.wanted()) {
      terminal.answerJson(json(runs, fine, parts));
    } else if (runs) {
      parts.forEach(this::tell);
    } else {
      terminal.answer(terminal.text("status.none", folder.root()));
    }
    return fine ? Exit.DONE : Exit.FAILED;
  }

  private void tell(PartStatus part) {
    terminal.answer(line(part));
    part.below().forEach(text -> terminal.answer("  - " + text.in(terminal.messages())));
  }

  private String line(PartStatus part) {
    List<String> words = new ArrayList<>();
    words.add(terminal.text(part.up() ? "status.up" : "status.down"));
    if (!part.where().isEmpty()) {
      words.add(part.where());
    }
    part.said().forEach(text -> words.add(text.in(terminal.messages())));
    return part.title().in(terminal.messages()) + ": " + String.join("; ", words);
  }

  private static Map<String, Object> json(boolean runs, boolean fine, List<PartStatus> parts) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("running", runs);
    answer.put("healthy", fine);
    List<Map<String, Object>> all = new ArrayList<>();
    for (PartStatus part : parts) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("part", part.name());
      fields.put("up", part.up());
      if (!part.where().isEmpty()) {
        fields.put("where", part.where());
      }
      fields.putAll(part.figures());
      all.add(fields);
    }
    answer.put("parts", all);
    return answer;
  }
}
