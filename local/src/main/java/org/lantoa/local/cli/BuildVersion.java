package org.lantoa.local.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version that Maven wrote into the build. */
final class BuildVersion implements IVersionProvider {
  private static final String FILE = "/org/lantoa/local/build.properties";

  @Override
  public String[] getVersion() throws IOException {
    Properties build = new Properties();
    try (InputStream stream = BuildVersion.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IOException(FILE + " is missing from the build: build again with Maven");
      }
      build.load(stream);
    }
    return new String[] {"lantoa " + build.getProperty("version")};
  }
}
