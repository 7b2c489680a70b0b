package org.lantoa.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminAccountTest {
  private final DataFolder data;

  AdminAccountTest(@TempDir Path folder) {
    data = new DataFolder(folder);
  }

  @Test
  void keepsThePasswordThatWasTold() throws IOException {
    assertThat(AdminAccount.of(data, false).password()).isPresent();
    leaveAccountInElasticsearch();
    AdminAccount.told(data);

    assertThat(AdminAccount.of(data, false).password()).isEmpty();
    assertThat(AdminAccount.of(data, true).password()).isPresent();
  }

  @Test
  void makesThePasswordAnewThatNobodyWasToldBecauseTheStartWasKilled() throws IOException {
    assertThat(AdminAccount.of(data, false).password()).isPresent();
    leaveAccountInElasticsearch();

    assertThat(AdminAccount.of(data, false).password()).isPresent();
  }

  @Test
  void keepsThePasswordsOfFoldersThatKnowNoMark() throws IOException {
    leaveAccountInElasticsearch();

    assertThat(AdminAccount.of(data, false).password()).isEmpty();
  }

  private void leaveAccountInElasticsearch() throws IOException {
    Path config = Files.createDirectories(data.elasticsearch().resolve("config"));
    Files.writeString(config.resolve("users"), "quantri:{PBKDF2}10000$salt$hash\n");
  }
}
