package org.lantoa.stream.histories;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Topic;

/**
 * Histories as people write them, a step a line. Beside the statements of {@link RegistryText} and
 * the records of {@link RecordText}:
 *
 * <pre>
 * forget facebook:100:1 at 2025-03-01T10:00Z    as the command does, which asks the archive
 * partitions 2           of contents, and as many of observations; 1 if not said
 * tasks 3                with which the job starts; 1 if not said
 * publish                the registry as it stands by now
 * publish broken         a version that cannot be read
 * tick 2025-03-01T02:00Z          on all partitions
 * tick 2025-03-01T02:00Z c0 o1    on one of contents and one of observations
 * garbage o1             bytes that are no record
 * pause                  a second of processing time passes
 * snapshot               a checkpoint
 * stop, start 2          an orderly end with a checkpoint, a start with 2 tasks from it
 * crash 2 seed 7         killed, and started from the last checkpoint; the seed interleaves
 * crash 2 seed 7 after 3 the same, and killed once more after it has read 3 records again
 * check                  outputs are compared, as they are at the end
 * </pre>
 *
 * Lines that begin with {@code --} say something to people.
 */
final class HistoryText {
  private final RegistryText registry = new RegistryText();
  private final List<Step> steps = new ArrayList<>();
  private int partitions = 1;
  private int tasks = 1;

  private HistoryText() {}

  static History read(List<String> lines) {
    HistoryText text = new HistoryText();
    for (String line : lines) {
      String stripped = line.strip();
      if (!stripped.isEmpty() && !stripped.startsWith("--") && !text.registry.take(stripped)) {
        try {
          text.take(stripped);
        } catch (RuntimeException mistake) {
          throw new IllegalArgumentException("cannot read the step '" + stripped + "'", mistake);
        }
      }
    }
    return new History(text.partitions, text.tasks, text.steps);
  }

  private void take(String line) {
    String[] words = line.split(" ");
    switch (words[0]) {
      case "partitions" -> partitions = Integer.parseInt(words[1]);
      case "tasks" -> tasks = Integer.parseInt(words[1]);
      case "publish" -> steps.add(new Step.Publish(words.length > 1 ? null : registry.build()));
      case "tick" -> steps.add(new Step.Ticks(instant(words[1]), logs(words)));
      case "garbage" -> steps.add(new Step.Garbage(log(words[1])));
      case "pause" -> steps.add(new Step.Pause());
      case "snapshot" -> steps.add(new Step.Snapshot());
      case "stop" -> steps.add(new Step.Stop());
      case "start" -> steps.add(new Step.Start(Integer.parseInt(words[1])));
      case "crash" ->
          steps.add(
              new Step.Crash(
                  Integer.parseInt(words[1]),
                  Long.parseLong(words[3]),
                  words.length > 5 ? Integer.parseInt(words[5]) : 0));
      case "check" -> steps.add(new Step.Check());
      case "forget" ->
          steps.add(
              RecordText.isErasure(line)
                  ? new Step.Append(RecordText.read(line))
                  : new Step.Forget(PostKey.parse(words[1]), instant(words[3])));
      default -> steps.add(new Step.Append(RecordText.read(line)));
    }
  }

  static Instant instant(String word) {
    return OffsetDateTime.parse(word).toInstant();
  }

  private List<Step.Log> logs(String[] words) {
    if (words.length == 2) {
      return new History(partitions, tasks, List.of()).logs();
    }
    List<Step.Log> logs = new ArrayList<>();
    for (int word = 2; word < words.length; word++) {
      logs.add(log(words[word]));
    }
    return logs;
  }

  private static Step.Log log(String word) {
    Topic topic = word.charAt(0) == 'c' ? Topic.CONTENTS : Topic.OBSERVATIONS;
    return new Step.Log(topic, Integer.parseInt(word.substring(1)));
  }

  private static String write(Step.Log log) {
    return log.topic().name().toLowerCase(Locale.ROOT).charAt(0) + "" + log.partition();
  }

  static String write(History history) {
    List<String> lines = new ArrayList<>();
    lines.add("partitions " + history.partitions());
    lines.add("tasks " + history.tasks());
    history.steps().forEach(step -> lines.addAll(write(history, step)));
    return String.join("\n", lines);
  }

  private static List<String> write(History history, Step step) {
    if (step instanceof Step.Append append) {
      return List.of(RecordText.write(append.entry()));
    } else if (step instanceof Step.Forget forget) {
      return List.of("forget " + forget.post() + " at " + forget.at());
    } else if (step instanceof Step.Garbage garbage) {
      return List.of("garbage " + write(garbage.log()));
    } else if (step instanceof Step.Ticks ticks) {
      boolean all = ticks.logs().size() == history.logs().size();
      String logs =
          ticks.logs().stream().map(log -> ' ' + write(log)).collect(Collectors.joining());
      return List.of("tick " + ticks.at() + (all ? "" : logs));
    } else if (step instanceof Step.Publish publish) {
      return publish(publish);
    } else if (step instanceof Step.Start start) {
      return List.of("start " + start.tasks());
    } else if (step instanceof Step.Crash crash) {
      String again = crash.after() > 0 ? " after " + crash.after() : "";
      return List.of("crash " + crash.tasks() + " seed " + crash.seed() + again);
    }
    return List.of(step.getClass().getSimpleName().toLowerCase(Locale.ROOT));
  }

  private static List<String> publish(Step.Publish publish) {
    if (publish.registry() == null) {
      return List.of("publish broken");
    }
    List<String> lines = new ArrayList<>(RegistryText.write(publish.registry()));
    lines.add("publish");
    return lines;
  }
}
