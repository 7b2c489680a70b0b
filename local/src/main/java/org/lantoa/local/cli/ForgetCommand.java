package org.lantoa.local.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lantoa.local.machine.MachineAccess;
import org.lantoa.local.machine.PostErasure;
import org.lantoa.local.message.Refusal;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.PostKeys;
import org.lantoa.model.UnderivableKeyException;
import org.lantoa.model.registry.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code forget}: erases the text of a post for good; its counts stay. */
@Command(name = "forget")
final class ForgetCommand implements Callable<Integer>, LoggedExecution.HasDataFolder {
  private final Terminal terminal;

  @Mixin private DataOption data = new DataOption();
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(paramLabel = "POST", descriptionKey = "POST")
  private String post = "";

  @Option(names = "--yes")
  private boolean yes;

  ForgetCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Path data() {
    return data.folder().root();
  }

  @Override
  public Integer call() throws IOException {
    try (MachineAccess access = MachineAccess.open(data.folder())) {
      PostKey key = key(access);
      if (!yes && !isConfirmed(key)) {
        throw Refusal.ofUse("forget.unconfirmed", key.text());
      }
      PostErasure.Outcome outcome =
          new PostErasure(data.folder(), access, terminal.clock()).erase(key);
      answer(key, outcome);
      return outcome.isGone() ? Exit.DONE : Exit.FAILED;
    }
  }

  /** A key as it stands in the archive, or a link that determines one. */
  private PostKey key(MachineAccess access) {
    if (!post.contains("/")) {
      try {
        return PostKey.parse(post.strip());
      } catch (IllegalArgumentException malformed) {
        throw Refusal.ofUse("forget.no-post", post);
      }
    }
    for (Platform platform : Platform.values()) {
      try {
        return PostKeys.derive(platform, null, post, (of, name) -> named(access, of, name));
      } catch (UnderivableKeyException other) {
        continue;
      }
    }
    throw Refusal.ofUse("forget.no-post", post);
  }

  private static Optional<String> named(MachineAccess access, Platform platform, String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return access.archive().registry().stream()
        .flatMap(registry -> registry.sources().stream())
        .filter(source -> source.key().platform() == platform)
        .filter(
            source ->
                source.aliases().stream()
                    .anyMatch(alias -> alias.toLowerCase(Locale.ROOT).equals(wanted)))
        .map(Source::key)
        .map(key -> key.sourceId())
        .findFirst();
  }

  private boolean isConfirmed(PostKey key) {
    if (System.console() == null || json.wanted()) {
      return false;
    }
    String typed = System.console().readLine("%s ", terminal.text("forget.confirm", key.text()));
    return typed != null && typed.strip().equals(key.postId());
  }

  private void answer(PostKey key, PostErasure.Outcome outcome) {
    if (json.wanted()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("post", key.text());
      answer.put("known", outcome.wasKnown());
      answer.put("done", outcome.isGone());
      answer.put("filesLeft", outcome.filesLeft().stream().map(Path::toString).toList());
      terminal.answerJson(answer);
      return;
    }
    String said =
        !outcome.isGone()
            ? "forget.under-way"
            : outcome.wasKnown() ? "forget.done" : "forget.unknown";
    terminal.answer(terminal.text(said, key.text()));
    outcome.filesLeft().forEach(file -> terminal.note("forget.file-left", file));
  }
}
