package org.lantoa.search.index;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lantoa.model.topic.Generation;

/**
 * What the name of an index, or of a template, says.
 *
 * @param text the name
 * @param family what it holds
 * @param generation the generation of outputs; the first for what does not depend on one
 * @param revision how often the family was filled anew
 */
record IndexName(String text, Indices family, Generation generation, int revision) {
  private static final Pattern FORM =
      Pattern.compile(
          "(lantoa-[a-z-]+)-(g[1-9][0-9]{0,8})(?:-r([1-9][0-9]{0,8}))?(-\\d{4}-\\d{2})?");

  /** Reads a name; empty if it is none of ours. */
  static Optional<IndexName> parse(String text) {
    Matcher name = FORM.matcher(text);
    if (!name.matches()) {
      return Optional.empty();
    }
    String revision = name.group(3);
    return Arrays.stream(Indices.values())
        .filter(family -> family.alias().equals(name.group(1)))
        .findFirst()
        .map(
            family ->
                new IndexName(
                    text,
                    family,
                    new Generation(name.group(2)),
                    revision == null ? 1 : Integer.parseInt(revision)));
  }

  /** Whether it is of a family, in the generation that the family depends on. */
  boolean isOf(Indices wanted, Generation live) {
    return family == wanted && (!family.isOutput() || generation.equals(live));
  }
}
