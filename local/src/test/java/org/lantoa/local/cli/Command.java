package org.lantoa.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.Locale;

/**
 * One command, run in this process.
 *
 * @param exit its exit code
 * @param answer what it wrote to standard output
 * @param notes what it wrote to standard error
 */
record Command(int exit, String answer, String notes) {

  static Command run(String... arguments) {
    Locale before = Locale.getDefault();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    try {
      int exit =
          new Lantoa(
                  new PrintWriter(out, true),
                  new PrintWriter(err, true),
                  false,
                  InstantSource.system())
              .run(arguments);
      return new Command(exit, out.toString().strip(), err.toString().strip());
    } finally {
      Locale.setDefault(before);
    }
  }

  JsonNode json() throws IOException {
    return new ObjectMapper().readTree(answer);
  }
}
