package org.lantoa.servers.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The user that Elasticsearch runs as. It refuses root; under root it runs as the owner of its
 * folder, or else as the system's {@code nobody}, and owns its own folders.
 */
final class LaunchUser {
  private static final int NOBODY = 65_534;

  /** What lets a user without rights pass folders that only root may enter, the least first. */
  private static final List<String> CAPABILITIES = List.of("", "dac_read_search", "dac_override");

  private final boolean root;
  private final int uid;
  private final int gid;

  private LaunchUser(boolean root, int uid, int gid) {
    this.root = root;
    this.uid = uid;
    this.gid = gid;
  }

  static LaunchUser forFolder(Path folder) throws IOException {
    boolean root = id(Path.of("/proc/self"), "unix:uid") == 0;
    int owner = id(folder, "unix:uid");
    return owner == 0
        ? new LaunchUser(root, NOBODY, NOBODY)
        : new LaunchUser(root, owner, id(folder, "unix:gid"));
  }

  /** Gives the server its own folders. */
  void own(InstanceFolder folder) throws IOException {
    if (!root) {
      return;
    }
    for (Path top : folder.all()) {
      try (Stream<Path> paths = Files.walk(top)) {
        paths.forEach(this::own);
      }
    }
  }

  private void own(Path path) {
    try {
      Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
      Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The words to put before a command so that this user runs it.
   *
   * @throws ElasticsearchStartException if this user could not reach what it needs
   */
  List<String> prefix(Distribution distribution, Path java, InstanceFolder folder)
      throws IOException, InterruptedException {
    if (!root) {
      return List.of();
    }
    for (String capability : CAPABILITIES) {
      List<String> prefix = prefix(capability);
      if (reaches(prefix, distribution, java, folder)) {
        return prefix;
      }
    }
    throw new ElasticsearchStartException(
        "Elasticsearch refuses to run as root, and the user "
            + uid
            + " cannot reach "
            + distribution.home()
            + ", "
            + folder.root()
            + " or "
            + java
            + ", so the archive cannot start; run as an ordinary user, or let others pass the"
            + " folders above them (chmod o+x).");
  }

  private List<String> prefix(String capability) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
    words.add("--no-new-privs");
    String kept = capability.isEmpty() ? "" : ",+" + capability;
    if (!capability.isEmpty()) {
      // Without it access(2), by which Java asks whether a file exists, ignores the capability.
      words.add("--securebits=+no_setuid_fixup");
    }
    words.add("--inh-caps=-all" + kept);
    words.add("--ambient-caps=-all" + kept);
    words.add("--");
    return words;
  }

  private static boolean reaches(
      List<String> prefix, Distribution distribution, Path java, InstanceFolder folder)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            "sh",
            "-c",
            "test -x \"$1\" && test -r \"$2\" && test -x \"$2\" && test -w \"$3\"",
            "probe",
            java.toString(),
            distribution.launcher().toString(),
            folder.data().toString()));
    return new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private static int id(Path path, String attribute) throws IOException {
    return ((Number) Files.getAttribute(path, attribute)).intValue();
  }
}
