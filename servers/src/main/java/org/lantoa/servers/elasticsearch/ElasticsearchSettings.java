package org.lantoa.servers.elasticsearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How one Elasticsearch is started.
 *
 * @param folder where it keeps everything of its own: {@code config}, {@code data}, {@code logs},
 *     {@code tmp}
 * @param port where it answers HTTP on loopback; 0 takes a free one
 * @param heap size of its heap as the JVM takes it, for example {@code 512m}
 * @param accounts who can sign in; they replace those of an earlier start
 * @param rolesYml the roles that accounts may have, as Elasticsearch's {@code roles.yml}
 */
public record ElasticsearchSettings(
    Path folder, int port, String heap, List<Account> accounts, String rolesYml) {
  private static final Pattern HEAP = Pattern.compile("[1-9][0-9]*[mg]");

  /** Refuses sizes that the JVM would refuse and account names given twice. */
  public ElasticsearchSettings {
    folder = folder.toAbsolutePath().normalize();
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "Port " + port + " for Elasticsearch does not exist; choose 0 (a free one) to 65535.");
    }
    if (!HEAP.matcher(heap).matches()) {
      throw new IllegalArgumentException(
          "'" + heap + "' is no heap size; write it like 512m or 1g.");
    }
    accounts = List.copyOf(accounts);
    if (accounts.stream().map(Account::user).distinct().count() < accounts.size()) {
      throw new IllegalArgumentException(
          "An account is given twice; its password would be ambiguous. Give each user once.");
    }
  }

  /** One server in a folder, on a free port, with 1 GiB of heap, and nobody who can sign in yet. */
  public static ElasticsearchSettings inFolder(Path folder) {
    return new ElasticsearchSettings(folder, 0, "1g", List.of(), "");
  }

  /** The same on another port; 0 takes a free one. */
  public ElasticsearchSettings port(int other) {
    return new ElasticsearchSettings(folder, other, heap, accounts, rolesYml);
  }

  /** The same with another heap, for example {@code 512m}. */
  public ElasticsearchSettings heap(String other) {
    return new ElasticsearchSettings(folder, port, other, accounts, rolesYml);
  }

  /**
   * The same with one more account.
   *
   * @param roles names of built-in roles, or of those given with {@link #roles}
   */
  public ElasticsearchSettings account(String user, String password, String... roles) {
    return with(new Account(user, password, List.of(roles)));
  }

  /**
   * The same with one more account whose password is the one of an earlier start on this folder: it
   * is stored hashed there and nowhere else.
   *
   * @throws IllegalArgumentException if the folder has no such account
   */
  public ElasticsearchSettings keptAccount(String user, String... roles) {
    if (!hasAccount(user)) {
      throw new IllegalArgumentException(
          "There is no account '"
              + user
              + "' in "
              + folder
              + ", so no password can be kept; give it one.");
    }
    return with(new Account(user, null, List.of(roles)));
  }

  /** Whether an earlier start on this folder left an account of that name. */
  public boolean hasAccount(String user) {
    try {
      return new InstanceFolder(folder).hashes().containsKey(user);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The accounts in " + folder + " cannot be read; check the folder's owner.", e);
    }
  }

  private ElasticsearchSettings with(Account account) {
    List<Account> more = new ArrayList<>(accounts);
    more.add(account);
    return new ElasticsearchSettings(folder, port, heap, more, rolesYml);
  }

  /** The same with other roles, written as in Elasticsearch's {@code roles.yml}. */
  public ElasticsearchSettings roles(String other) {
    return new ElasticsearchSettings(folder, port, heap, accounts, other);
  }
}
