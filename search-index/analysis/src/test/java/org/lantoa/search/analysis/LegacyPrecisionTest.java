package org.lantoa.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recognition on the Vietnamese paragraphs and questions of XQuAD, as they are and encoded. */
class LegacyPrecisionTest {
  private static final Path FILE = Path.of("../../../shared/data/xquad-vi.jsonl");

  private static final String TCVN3 =
      "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

  @BeforeEach
  void fileIsHere() {
    assumeTrue(Files.exists(FILE), "../shared/data/xquad-vi.jsonl is not here");
  }

  @Test
  void takesNothingForLegacyThatIsNot() throws IOException {
    for (String line : lines()) {
      assertThat(LegacyEncoding.recognise(line)).isEmpty();
    }
  }

  @Test
  void recognisesNearlyEveryParagraphOnceItIsEncoded() throws IOException {
    List<String> paragraphs = lines().stream().filter(line -> line.contains("\"doc\"")).toList();
    long recognised =
        paragraphs.stream()
            .filter(
                text ->
                    LegacyEncoding.recognise(tcvn3(text))
                        .filter(LegacyEncoding.TCVN3::equals)
                        .isPresent())
            .count();
    assertThat((double) recognised / paragraphs.size()).isGreaterThan(0.94);
  }

  /** The text of each line, near enough: without the names of the fields. */
  private static List<String> lines() throws IOException {
    return Files.readAllLines(FILE, StandardCharsets.UTF_8).stream()
        .map(line -> line.replaceAll("\"[a-z_]+\": ", ""))
        .toList();
  }

  private static String tcvn3(String text) {
    StringBuilder coded = new StringBuilder(text.toLowerCase(Locale.ROOT));
    for (int i = 0; i < coded.length(); i++) {
      if (TCVN3.indexOf(coded.charAt(i)) >= 0) {
        coded.setCharAt(i, code(coded.charAt(i)));
      }
    }
    return coded.toString();
  }

  private static char code(char letter) {
    for (char code = '\u00A1'; code <= '\u00FF'; code++) {
      if (LegacyEncoding.TCVN3.decode(String.valueOf(code)).charAt(0) == letter) {
        return code;
      }
    }
    throw new AssertionError(letter);
  }
}
