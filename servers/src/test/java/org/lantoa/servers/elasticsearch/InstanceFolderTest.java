package org.lantoa.servers.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceFolderTest {
  private static final Account STARTER =
      new Account("lantoa_starter", "khoi-dong", List.of("lantoa_starter"));

  @TempDir Path root;

  private Path written(ElasticsearchSettings settings) throws IOException {
    new InstanceFolder(settings.folder()).write(settings, STARTER);
    return settings.folder().resolve("config");
  }

  @Test
  void storesHashesAndNeverPasswords() throws IOException {
    Path config =
        written(ElasticsearchSettings.inFolder(root).account("canbo", "bi-mat-lam", "reader"));

    assertThat(config.resolve("users"))
        .content()
        .containsPattern("canbo:\\{PBKDF2}10000\\$[^$\n]{44}\\$[^$\n]{44}\n")
        .doesNotContain("bi-mat-lam");
  }

  @Test
  void listsTheUsersOfEachRole() throws IOException {
    Path config =
        written(
            ElasticsearchSettings.inFolder(root)
                .account("canbo", "mat-khau-1", "reader")
                .account("lanhdao", "mat-khau-2", "reader", "leader"));

    assertThat(config.resolve("users_roles"))
        .hasContent("lantoa_starter:lantoa_starter\nleader:lanhdao\nreader:canbo,lanhdao");
  }

  @Test
  void dropsTheAccountsOfAnEarlierStart() throws IOException {
    written(ElasticsearchSettings.inFolder(root).account("canbo", "mat-khau-1", "reader"));
    Path config = written(ElasticsearchSettings.inFolder(root));

    assertThat(config.resolve("users")).content().doesNotContain("canbo");
  }

  @Test
  void keepsAPasswordThatIsNotGivenAgain() throws IOException {
    ElasticsearchSettings none = ElasticsearchSettings.inFolder(root);
    Path config = written(none.account("canbo", "mat-khau-1", "reader"));
    String hash = userLine(config);

    written(none.keptAccount("canbo", "reader", "leader"));

    assertThat(userLine(config)).isEqualTo(hash);
    assertThat(config.resolve("users_roles")).content().contains("leader:canbo");
  }

  @Test
  void refusesToKeepAPasswordThatWasNeverGiven() throws IOException {
    ElasticsearchSettings none = ElasticsearchSettings.inFolder(root);
    assertThat(none.hasAccount("canbo")).isFalse();
    assertThatThrownBy(() -> none.keptAccount("canbo"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("canbo");
  }

  private static String userLine(Path config) throws IOException {
    return Files.readAllLines(config.resolve("users")).stream()
        .filter(line -> line.startsWith("canbo:"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void letsNobodyElseLookIn() throws IOException {
    Path config = written(ElasticsearchSettings.inFolder(root));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(config)))
        .isEqualTo("rwx------");
  }

  @Test
  void quotesFoldersThatYamlWouldReadDifferently() throws IOException {
    Path strange = root.resolve("dữ liệu: 'xã' #1");
    Path config = written(ElasticsearchSettings.inFolder(strange));

    assertThat(config.resolve("elasticsearch.yml"))
        .content()
        .contains("path.data: '" + root + "/dữ liệu: ''xã'' #1/data'");
  }
}
