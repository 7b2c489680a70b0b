package org.lantoa.search.query;

import java.util.ArrayList;
import java.util.List;

/** Collects what must all hold, and joins bare words that follow one another to runs. */
final class Conjunction {
  private final List<Typed> parts = new ArrayList<>();
  private boolean isInRun;

  /** Adds a part. Signs that ask for nothing leave a run whole: Đà Lạt – Lâm Đồng. */
  void add(Typed part) {
    if (part instanceof Typed.Nothing) {
      return;
    }
    int last = parts.size() - 1;
    if (isInRun && part instanceof Typed.Run run && parts.get(last) instanceof Typed.Run begun) {
      List<TypedWords> items = new ArrayList<>(begun.items());
      items.addAll(run.items());
      parts.set(last, new Typed.Run(items));
    } else {
      parts.add(part);
    }
    isInRun = part instanceof Typed.Run;
  }

  /** The next word begins a run of its own. */
  void endRun() {
    isInRun = false;
  }

  Typed typed() {
    return parts.isEmpty()
        ? new Typed.Nothing()
        : parts.size() == 1 ? parts.get(0) : new Typed.Every(parts);
  }
}
