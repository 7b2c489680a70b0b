package org.lantoa.ingest.registry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/** Tells one content of a folder's registry files from another, whatever their times say. */
final class FolderContent {
  private FolderContent() {}

  static String hash(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(folder, "{*.yaml,abbreviations.txt}")) {
      found.forEach(files::add);
    }
    Collections.sort(files);
    MessageDigest digest = sha256();
    for (Path file : files) {
      add(digest, file.toString().getBytes(StandardCharsets.UTF_8));
      add(digest, Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  // Lengths keep a byte that moves from one file to the next from going unnoticed.
  private static void add(MessageDigest digest, byte[] bytes) {
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
