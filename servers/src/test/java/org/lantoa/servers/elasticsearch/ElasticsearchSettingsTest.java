package org.lantoa.servers.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ElasticsearchSettingsTest {
  private final ElasticsearchSettings settings = ElasticsearchSettings.inFolder(Path.of("data"));

  @Test
  void startsOnAFreePortWithOneGibibyteAndNoAccounts() {
    assertThat(settings.folder()).isAbsolute();
    assertThat(settings.port()).isZero();
    assertThat(settings.heap()).isEqualTo("1g");
    assertThat(settings.accounts()).isEmpty();
    assertThat(settings.rolesYml()).isEmpty();
  }

  @Test
  void refusesAHeapThatTheJvmWouldRefuse() {
    assertThatThrownBy(() -> settings.heap("1 gigabyte"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'1 gigabyte'")
        .hasMessageContaining("512m");
  }

  @Test
  void refusesPortsThatDoNotExist() {
    assertThatThrownBy(() -> settings.port(70_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("70000");
  }

  @Test
  void refusesAnAccountGivenTwice() {
    ElasticsearchSettings once = settings.account("canbo", "mot-mat-khau", "reader");

    assertThatThrownBy(() -> once.account("canbo", "mat-khau-khac", "reader"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("twice");
  }

  @Test
  void refusesNamesThatWouldBreakTheAccountFiles() {
    assertThatThrownBy(() -> settings.account("can:bo", "mot-mat-khau", "reader"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> settings.account("canbo", "mot-mat-khau", "reader\nadmin"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesPasswordsThatElasticsearchWouldRefuse() {
    assertThatThrownBy(() -> settings.account("canbo", "ngan", "reader"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("six")
        .message()
        .doesNotContain("ngan");
  }

  @Test
  void neverShowsAPassword() {
    assertThat(settings.account("canbo", "bi-mat-lam", "reader").toString())
        .contains("canbo")
        .doesNotContain("bi-mat-lam");
  }
}
