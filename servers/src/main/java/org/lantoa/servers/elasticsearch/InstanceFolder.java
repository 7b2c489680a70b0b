package org.lantoa.servers.elasticsearch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The folder of one server: writes its configuration, knows where the rest lies. */
record InstanceFolder(Path root) {
  private static final SecureRandom RANDOM = new SecureRandom();

  Path config() {
    return root.resolve("config");
  }

  Path data() {
    return root.resolve("data");
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path tmp() {
    return root.resolve("tmp");
  }

  /** Where the server's console goes; its last lines tell why a start failed. */
  Path console() {
    return logs().resolve("console.log");
  }

  /** Written by the server once it answers HTTP: address and port. */
  Path boundPort() {
    return logs().resolve("http.ports");
  }

  List<Path> all() {
    return List.of(config(), data(), logs(), tmp());
  }

  void write(ElasticsearchSettings settings, Account starter) throws IOException {
    Files.createDirectories(root);
    for (Path folder : all()) {
      Files.createDirectories(folder);
      // The folder holds password hashes and the archive: nobody else may look in.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    Files.deleteIfExists(boundPort());
    Files.createDirectories(config().resolve("jvm.options.d"));
    put("elasticsearch.yml", ServerConfiguration.serverYml(this, settings.port()));
    put("jvm.options", ServerConfiguration.jvmOptions(settings.heap()));
    put("log4j2.properties", ServerConfiguration.log4j2());
    put("roles.yml", ServerConfiguration.starterRole() + settings.rolesYml());
    put("role_mapping.yml", "");
    accounts(settings, starter);
  }

  private void accounts(ElasticsearchSettings settings, Account starter) throws IOException {
    Map<String, String> earlier = hashes();
    Map<String, String> hashes = new LinkedHashMap<>();
    Map<String, TreeSet<String>> usersByRole = new TreeMap<>();
    add(starter, earlier, hashes, usersByRole);
    for (Account account : settings.accounts()) {
      add(account, earlier, hashes, usersByRole);
    }
    StringBuilder users = new StringBuilder();
    hashes.forEach((user, hash) -> users.append(user).append(':').append(hash).append('\n'));
    StringBuilder roles = new StringBuilder();
    usersByRole.forEach(
        (role, names) ->
            roles.append(role).append(':').append(String.join(",", names)).append('\n'));
    put("users", users.toString());
    put("users_roles", roles.toString());
  }

  /** The password hashes by user that an earlier start left; empty before the first. */
  Map<String, String> hashes() throws IOException {
    Path users = config().resolve("users");
    Map<String, String> hashes = new LinkedHashMap<>();
    if (Files.exists(users)) {
      for (String line : Files.readAllLines(users, StandardCharsets.UTF_8)) {
        int colon = line.indexOf(':');
        if (colon > 0) {
          hashes.put(line.substring(0, colon), line.substring(colon + 1));
        }
      }
    }
    return hashes;
  }

  private static void add(
      Account account,
      Map<String, String> earlier,
      Map<String, String> hashes,
      Map<String, TreeSet<String>> usersByRole) {
    String password = account.password();
    String kept = earlier.getOrDefault(account.user(), "");
    hashes.put(account.user(), password == null ? kept : PasswordHash.of(password, RANDOM));
    for (String role : account.roles()) {
      usersByRole.computeIfAbsent(role, any -> new TreeSet<>()).add(account.user());
    }
  }

  private void put(String name, String text) throws IOException {
    // Moved there whole: the hashes of kept passwords stand in one of these files and nowhere else.
    Path fresh = config().resolve(name + ".fresh");
    Files.writeString(fresh, text, StandardCharsets.UTF_8);
    Files.move(fresh, config().resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }
}
