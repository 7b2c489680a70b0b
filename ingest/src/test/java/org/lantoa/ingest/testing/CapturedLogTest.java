package org.lantoa.ingest.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class CapturedLogTest {
  private static final Logger LOG = LoggerFactory.getLogger(CapturedLogTest.class);

  @Test
  void capturesEveryLevelAndExceptionsUntilItIsClosed() {
    CapturedLog log = new CapturedLog();
    LOG.trace("quiet {}", "words", new IllegalStateException("a cause"));
    log.close();
    LOG.trace("afterwards");
    assertThat(log.toString())
        .contains("TRACE", "quiet words", "a cause")
        .doesNotContain("afterwards");
  }
}
