package org.lantoa.local.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What offices write about.
 *
 * @param id such as {@code hien-mau}
 * @param campaign the campaign that its posts usually belong to; empty if none
 * @param months when offices write about it, 1 to 12
 * @param weight how often, relative to others
 * @param hashtags its own, {@code #} included
 * @param templates texts with slots in braces
 */
record Topic(
    String id,
    Optional<String> campaign,
    Set<Integer> months,
    int weight,
    List<String> hashtags,
    List<String> templates) {

  /** All topics, from {@code texts.txt}. */
  static List<Topic> all() {
    try (InputStream texts = Topic.class.getResourceAsStream("texts.txt")) {
      if (texts == null) {
        throw new IOException("texts.txt is missing from the program; build it again");
      }
      return parse(
          new BufferedReader(new InputStreamReader(texts, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.startsWith("#"))
              .collect(Collectors.joining("\n")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Topic> parse(String text) {
    List<Topic> topics = new ArrayList<>();
    for (String section : text.split("\n(?=\\[)", -1)) {
      int end = section.indexOf(']');
      if (end > 0) {
        List<String> head = split(section.substring(section.indexOf('[') + 1, end), "\\|");
        List<String> templates = split(section.substring(end + 1), "\n\n");
        topics.add(
            new Topic(
                head.get(0),
                Optional.of(head.get(1)).filter(campaign -> !campaign.equals("-")),
                months(head.get(2)),
                Integer.parseInt(head.get(3)),
                split(head.get(4), " "),
                templates));
      }
    }
    return List.copyOf(topics);
  }

  private static Set<Integer> months(String text) {
    return text.equals("*")
        ? IntStream.rangeClosed(1, 12).boxed().collect(Collectors.toUnmodifiableSet())
        : split(text, ",").stream().map(Integer::valueOf).collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> split(String text, String separator) {
    return Arrays.stream(text.split(separator, -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
