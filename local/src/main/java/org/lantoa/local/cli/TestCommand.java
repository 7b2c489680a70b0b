package org.lantoa.local.cli;

import java.util.concurrent.Callable;
import org.lantoa.local.message.Refusal;
import picocli.CommandLine.Command;

/** {@code test} stands in the help; the shell script {@code lantoa} does it before Java runs. */
@Command(name = "test")
final class TestCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw Refusal.ofUse("test.only-script");
  }
}
