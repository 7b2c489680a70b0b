package org.lantoa.local.simulator.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code fields=a,b.limit(0).as(c),d{e,f}}, as deep as it is nested. */
final class FieldsParser {
  private final String text;
  private int at;

  private FieldsParser(String text) {
    this.text = text;
  }

  /** The fields of a parameter. */
  static List<Field> parse(String text) {
    FieldsParser parser = new FieldsParser(text);
    List<Field> fields = parser.fields();
    if (parser.at < text.length()) {
      throw parser.error();
    }
    return fields;
  }

  private List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    do {
      skipSpace();
      fields.add(field());
      skipSpace();
    } while (take(','));
    return List.copyOf(fields);
  }

  private Field field() {
    String name = word();
    Map<String, String> modifiers = new LinkedHashMap<>();
    while (take('.')) {
      String modifier = word();
      expect('(');
      modifiers.put(modifier, argument());
    }
    List<Field> nested = List.of();
    if (take('{')) {
      nested = fields();
      expect('}');
    }
    return new Field(name, Map.copyOf(modifiers), nested);
  }

  private String argument() {
    int begin = at;
    for (int depth = 1; at < text.length(); at++) {
      depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
      if (depth == 0) {
        return text.substring(begin, at++);
      }
    }
    throw error();
  }

  private String word() {
    int begin = at;
    while (at < text.length() && isLetter(text.charAt(at))) {
      at++;
    }
    if (begin == at) {
      throw error();
    }
    return text.substring(begin, at);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }

  private void skipSpace() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private boolean take(char c) {
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char c) {
    if (!take(c)) {
      throw error();
    }
  }

  private GraphRefusal error() {
    return GraphErrors.of(
        400, 2500, 0, "OAuthException", "Syntax error \"Expected name.\" at character " + at);
  }
}
