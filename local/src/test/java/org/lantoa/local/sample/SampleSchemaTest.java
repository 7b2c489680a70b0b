package org.lantoa.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleSchemaTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"units", "sources", "campaigns", "indicators"})
  void theSampleSatisfiesTheEditorsSchema(String file) throws Exception {
    Instant anchor = Instant.parse("2026-11-22T05:00:00Z");
    Sample.generate(new SampleSettings(3, anchor, 1)).writeRegistry(folder);
    String schema = Files.readString(folder.resolve("schema/" + file + ".schema.json"));

    assertThat(
            JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(schema)
                .validate(Files.readString(folder.resolve(file + ".yaml")), InputFormat.YAML))
        .isEmpty();
  }
}
