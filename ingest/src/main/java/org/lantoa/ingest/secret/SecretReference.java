package org.lantoa.ingest.secret;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A secret as configuration names it: <code>${file:PATH}</code>, relative to the configuration's
 * folder, or <code>${env:NAME}</code>. A file is read anew each time and must be its owner's alone.
 */
public final class SecretReference implements SecretSource {
  private static final Pattern FORM =
      Pattern.compile("\\$\\{(?:file:(?<file>[^{}]+)|env:(?<env>[A-Za-z_][A-Za-z0-9_]*))\\}");

  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  /** A file with a token is one line. */
  private static final int MOST_BYTES = 16 << 10;

  private final String place;
  private final Reading reading;

  private SecretReference(String place, Reading reading) {
    this.place = place;
    this.reading = reading;
  }

  private interface Reading {
    String read() throws IOException, SecretException;
  }

  /**
   * Reads a reference.
   *
   * @param text what stands in the configuration
   * @param folder where the configuration stands
   * @param environment what <code>${env:…}</code> means
   * @return empty if the text is no reference; then it may be a secret itself and must not be shown
   */
  public static Optional<SecretReference> parse(
      String text, Path folder, Map<String, String> environment) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    String name = form.group("env");
    if (name != null) {
      return Optional.of(
          new SecretReference("${env:" + name + "}", () -> variable(name, environment)));
    }
    Path file = folder.resolve(form.group("file").strip());
    return Optional.of(new SecretReference(file.toString(), () -> content(file)));
  }

  @Override
  public Secret get() throws SecretException {
    try {
      return new Secret(reading.read().strip());
    } catch (IOException unreadable) {
      throw new SecretException(
          SecretException.Reason.UNREADABLE,
          place
              + " cannot be read ("
              + unreadable.getClass().getSimpleName()
              + "): what needs it is not read; check the path and who owns the file");
    } catch (IllegalArgumentException noToken) {
      throw new SecretException(
          SecretException.Reason.MALFORMED,
          place
              + " holds no token (nothing, or spaces or letters that no token has): what needs it"
              + " is not read; put the token there, alone and on one line");
    }
  }

  private static String variable(String name, Map<String, String> environment)
      throws SecretException {
    String value = environment.get(name);
    if (value == null) {
      throw new SecretException(
          SecretException.Reason.MISSING,
          "the environment variable "
              + name
              + " is not set: what needs it is not read; set it and start again");
    }
    return value;
  }

  private static String content(Path file) throws IOException, SecretException {
    if (!Files.isRegularFile(file)) {
      throw new SecretException(
          SecretException.Reason.MISSING,
          file + " does not exist: what needs it is not read; put the token there");
    }
    requireClosed(file);
    // No channel: it would fail for a thread that is interrupted.
    try (FileInputStream in = new FileInputStream(file.toFile())) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
  }

  private static void requireClosed(Path file) throws IOException, SecretException {
    if (!Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return;
    }
    Set<PosixFilePermission> permissions = EnumSet.copyOf(OF_OTHERS);
    permissions.retainAll(Files.getPosixFilePermissions(file));
    if (!permissions.isEmpty()) {
      throw new SecretException(
          SecretException.Reason.OPEN,
          file
              + " is open to other accounts of this machine, so its token is not used; run: chmod"
              + " 600 "
              + file);
    }
  }

  /** Where the secret is kept, never what it is. */
  @Override
  public String toString() {
    return place;
  }
}
