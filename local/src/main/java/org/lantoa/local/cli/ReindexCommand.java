package org.lantoa.local.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.lantoa.local.machine.MachineAccess;
import org.lantoa.local.machine.Reindexing;
import org.lantoa.local.message.Refusal;
import org.lantoa.search.index.Indices;
import org.lantoa.search.index.Refills;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reindex}: fills indices anew from Kafka while searches find the old ones. */
@Command(name = "reindex")
final class ReindexCommand implements Callable<Integer>, LoggedExecution.HasDataFolder {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Terminal terminal;

  @Mixin private DataOption data = new DataOption();
  @Mixin private JsonOption json = new JsonOption();

  @Option(names = "--index", paramLabel = "NAME", split = ",")
  private List<String> names = new ArrayList<>();

  @Option(names = "--no-wait")
  private boolean noWait;

  ReindexCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Path data() {
    return data.folder().root();
  }

  @Override
  public Integer call() throws IOException {
    List<Indices> families = families();
    try (MachineAccess access = MachineAccess.open(data.folder())) {
      Reindexing reindexing = new Reindexing(access);
      List<Refills.Asked> asked = reindexing.request(families);
      if (noWait) {
        answer("reindex.asked", families, List.of(), false);
        return Exit.DONE;
      }
      List<Indices> givenUp = await(reindexing, asked);
      if (!givenUp.isEmpty()) {
        answer("reindex.given-up", givenUp, givenUp, true);
        return Exit.FAILED;
      }
      answer("reindex.done", families, List.of(), true);
      return Exit.DONE;
    }
  }

  private List<Indices> await(Reindexing reindexing, List<Refills.Asked> asked) {
    try (Progress progress = new Progress(terminal)) {
      return reindexing.await(
          asked,
          LOOK_EVERY,
          (family, done) ->
              progress.at("reindex.progress", family.shortName(), done, asked.size()));
    }
  }

  private List<Indices> families() {
    if (names.isEmpty()) {
      return List.of(Indices.values());
    }
    List<String> known = Arrays.stream(Indices.values()).map(Indices::shortName).toList();
    return names.stream()
        .map(
            name ->
                Indices.ofShortName(name)
                    .orElseThrow(
                        () ->
                            Refusal.ofUse("reindex.unknown-index", name, String.join(", ", known))))
        .distinct()
        .toList();
  }

  private void answer(String key, List<Indices> said, List<Indices> givenUp, boolean isOver) {
    if (json.wanted()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("indices", said.stream().map(Indices::shortName).toList());
      answer.put("done", isOver && givenUp.isEmpty());
      answer.put("givenUp", givenUp.stream().map(Indices::shortName).toList());
      terminal.answerJson(answer);
    } else {
      String named = said.stream().map(Indices::shortName).collect(Collectors.joining(", "));
      terminal.answer(terminal.text(key, named));
    }
  }
}
