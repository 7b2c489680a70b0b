package org.lantoa.local.cli;

import picocli.CommandLine.Option;

/** {@code --json}: the answer as one line of JSON. */
final class JsonOption {
  @Option(names = "--json")
  private boolean wanted;

  boolean wanted() {
    return wanted;
  }
}
