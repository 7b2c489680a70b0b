package org.lantoa.local.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.lantoa.local.message.Refusal;

/** Passwords of a machine, generated at first need and kept in {@code run} for its owner only. */
final class Secrets {
  // No 0/o, 1/l/i: people type these passwords.
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP_LENGTH = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  Secrets(DataFolder data) {
    this.folder = data.run();
  }

  /** A fresh password of 16 random characters in four groups: about 79 bits. */
  static String generate() {
    StringBuilder password = new StringBuilder();
    for (int position = 0; position < GROUPS * GROUP_LENGTH; position++) {
      if (position > 0 && position % GROUP_LENGTH == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return password.toString();
  }

  /** The kept password of a name, generated when there is none yet. */
  String keep(String name) {
    Path file = folder.resolve(name + ".secret");
    try {
      if (!Files.exists(file)) {
        // Moved there whole: a start that is killed here must not leave an empty password behind.
        Path fresh = Files.createTempFile(folder, name, ".fresh", ownerOnly());
        Files.writeString(fresh, generate(), StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return Files.readString(file, StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw Refusal.because(e, "machine.secret-unusable", file);
    }
  }

  private FileAttribute<?>[] ownerOnly() throws IOException {
    Set<PosixFilePermission> permissions = PosixFilePermissions.fromString("rw-------");
    return Files.getFileStore(folder).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }
}
