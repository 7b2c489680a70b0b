package org.lantoa.local.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Something that can be measured by name; found by {@link java.util.ServiceLoader}. */
public interface Benchmark {

  /** The name that is typed after {@code bench}. */
  String name();

  /** One line about what it measures, in a language. */
  String purpose(Locale locale);

  /** What may be asked of it; anything else is refused before it begins. */
  default Set<BenchRequest.Option> options() {
    return Set.of();
  }

  /** The parts that can be measured alone, in the order of a whole run; empty if there are none. */
  default List<String> parts() {
    return List.of();
  }

  /**
   * Measures on this machine, now. Leaves nothing behind but what {@code --out} asks for.
   *
   * @param request what was typed behind its name
   * @param findings where the figures go
   * @throws IOException if a file or a server fails
   */
  void run(BenchRequest request, Findings findings) throws IOException;

  /** Takes figures as they are found. */
  interface Findings {
    /**
     * One figure.
     *
     * @param name with its unit, like {@code rows_per_s}
     * @param value the figure
     */
    void found(String name, double value);

    /** What the benchmark is doing now, for a person who waits; in English. */
    void progress(String step);
  }
}
