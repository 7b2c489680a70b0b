package org.lantoa.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantoa.local.bench.BenchRequest;
import org.lantoa.local.bench.Benchmark;
import org.lantoa.local.message.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench NAME} prints {@code name=value} lines; without a name it lists the names. */
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "NAME", descriptionKey = "NAME", arity = "0..1")
  private @Nullable String name;

  @Option(names = "--data", paramLabel = "FILE", descriptionKey = "data")
  private @Nullable Path data;

  @Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
  private @Nullable Path out;

  @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
  private @Nullable Long seed;

  @Option(names = "--size", paramLabel = "N", descriptionKey = "size")
  private @Nullable Integer size;

  @Option(names = "--only", paramLabel = "PART", descriptionKey = "only", split = ",")
  private List<String> only = List.of();

  BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Benchmark> known =
        ServiceLoader.load(Benchmark.class).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(Benchmark::name))
            .toList();
    if (name == null) {
      known.forEach(
          bench ->
              terminal.answer(bench.name() + ": " + bench.purpose(terminal.messages().locale())));
      return Exit.DONE;
    }
    Benchmark asked = find(known, name);
    BenchRequest request = request(asked);
    asked.run(request, new Printed());
    return Exit.DONE;
  }

  private BenchRequest request(Benchmark asked) throws IOException {
    if (size != null && size < 1) {
      throw Refusal.ofUse("bench.size", size);
    }
    if (data != null && !Files.isReadable(data)) {
      throw Refusal.ofUse("bench.data", data);
    }
    BenchRequest request =
        new BenchRequest(
            Optional.ofNullable(data),
            Optional.ofNullable(out),
            seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
            size == null ? OptionalInt.empty() : OptionalInt.of(size),
            Set.copyOf(only));
    Arrays.stream(BenchRequest.Option.values())
        .filter(option -> option.isIn(request) && !asked.options().contains(option))
        .findFirst()
        .ifPresent(
            option -> {
              throw Refusal.ofUse("bench.option", asked.name(), option.typed());
            });
    only.stream()
        .filter(part -> !asked.parts().contains(part))
        .findFirst()
        .ifPresent(
            part -> {
              throw Refusal.ofUse(
                  "bench.part", asked.name(), part, String.join(", ", asked.parts()));
            });
    if (out != null) {
      Files.createDirectories(out);
    }
    return request;
  }

  private static Benchmark find(List<Benchmark> known, String name) {
    return known.stream()
        .filter(bench -> bench.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.ofUse(
                    "bench.unknown",
                    name,
                    known.stream().map(Benchmark::name).collect(Collectors.joining(", "))));
  }

  private final class Printed implements Benchmark.Findings {
    @Override
    public void found(String figure, double value) {
      // For scripts: the same digits in every language.
      String digits =
          value == Math.rint(value)
              ? String.format(Locale.ROOT, "%.0f", value)
              : String.format(Locale.ROOT, "%.3f", value);
      terminal.answer(figure + '=' + digits);
    }

    @Override
    public void progress(String step) {
      terminal.line(step);
    }
  }
}
