package org.lantoa.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.files.FileImport;
import org.lantoa.ingest.files.ImportListener;
import org.lantoa.ingest.files.ImportRequest;
import org.lantoa.ingest.files.ImportSummary;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.RegistryFiles;

class FourNumberFileTest {
  @Test
  void holdsTheFourNumbersAndThreePostsBeside(@TempDir Path folder) throws Exception {
    Path file = FourNumberFile.write(folder);
    Registry registry =
        RegistryFiles.read(folder.resolve("registry"), (query, locale) -> Optional.empty())
            .registry()
            .orElseThrow();

    ImportSummary summary =
        FileImport.dryRun(
                new ImportRequest(
                    List.of(file),
                    registry,
                    null,
                    InstantSource.fixed(Instant.parse("2026-11-22T05:00:00Z")),
                    Locale.ROOT),
                ImportListener.SILENT)
            .summary();

    assertThat(summary.refused()).isZero();
    assertThat(summary.posts()).isEqualTo(3382 + 3);
    assertThat(summary.shares()).isEqualTo(1206 + 5 + 7 + 900);
    assertThat(summary.comments()).isEqualTo(1661 + 5 + 7 + 900);
    assertThat(summary.reactions()).isEqualTo(86_261 + 5 + 7 + 900);
    assertThat(Files.readString(file)).contains(FourNumberFile.SOURCES);
  }
}
