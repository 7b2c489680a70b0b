package org.lantoa.search.query;

import java.util.ArrayList;
import java.util.List;

/** The ways in which some words may be written, by abbreviations and by what they stand for. */
final class Variants {
  /** So many ways in all; a query with more finds what the first ones find. */
  private static final int MOST = 16;

  private final List<TypedWords> items;
  private final List<List<Abbreviations.Match>> matches;
  private final List<List<TypedWords>> found = new ArrayList<>();

  private Variants(List<TypedWords> items, List<List<Abbreviations.Match>> matches) {
    this.items = items;
    this.matches = matches;
  }

  /** All ways, first as typed. */
  static List<List<TypedWords>> of(List<TypedWords> items, Abbreviations known) {
    Variants variants = new Variants(items, matches(items, known));
    variants.continueFrom(0, new ArrayList<>());
    return variants.found;
  }

  /** For each item, what may stand for it and those behind it. */
  static List<List<Abbreviations.Match>> matches(List<TypedWords> items, Abbreviations known) {
    List<List<Abbreviations.Match>> matches = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      matches.add(known.at(items, i));
    }
    return matches;
  }

  /** Steps over what has no alternative in a loop: only an alternative takes a stack frame. */
  private void continueFrom(int start, List<TypedWords> written) {
    int item = start;
    List<TypedWords> rest = new ArrayList<>(written);
    List<Integer> branches = new ArrayList<>();
    for (; item < items.size(); item++) {
      if (!matches.get(item).isEmpty()) {
        branches.add(item);
      }
      rest.add(items.get(item));
    }
    found.add(rest);
    for (int branch : branches) {
      List<TypedWords> before = new ArrayList<>(rest.subList(0, written.size() + branch - start));
      for (Abbreviations.Match match : matches.get(branch)) {
        if (found.size() >= MOST) {
          return;
        }
        before.add(match.instead());
        continueFrom(branch + match.items(), before);
        before.remove(before.size() - 1);
      }
    }
  }
}
