package org.lantoa.bench.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.bench.search.LabelledSet.Question;

final class LabelledSetTest {
  @TempDir Path folder;

  @Test
  void readsDocumentsAndQuestions() throws IOException {
    LabelledSet set =
        read(
            """
            {"type":"doc","id":"p0","title":"T","text":"Dân vận khéo"}
            {"type":"query","id":"q0","text":"Đâu?","text_nodiac":"Dau?","rel":["p0"],"answer":"ở đây"}
            {"type":"query","id":"q1","text":"Đâu nữa?","rel":["p0","p1"]}
            """);
    assertThat(set.documents()).containsExactly(new LabelledSet.Document("p0", "Dân vận khéo"));
    assertThat(set.questions())
        .containsExactly(
            new Question("q0", "Đâu?", "Dau?", Set.of("p0"), "ở đây"),
            new Question("q1", "Đâu nữa?", "Dau nua?", Set.of("p0", "p1"), ""));
  }

  @Test
  void namesTheLineThatLacksAField() {
    assertThatIOException()
        .isThrownBy(() -> read("{\"type\":\"doc\",\"id\":\"p0\"}\n"))
        .withMessageContaining("line 1")
        .withMessageContaining("text");
  }

  @Test
  void refusesAFileWithoutQuestions() {
    assertThatIOException()
        .isThrownBy(() -> read("{\"type\":\"doc\",\"id\":\"p0\",\"text\":\"a\"}\n"))
        .withMessageContaining("0 questions");
  }

  private LabelledSet read(String lines) throws IOException {
    return LabelledSet.read(Files.writeString(folder.resolve("set.jsonl"), lines));
  }
}
