package org.lantoa.servers.elasticsearch;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can sign in.
 *
 * @param user the name to sign in with
 * @param password at least six characters, as Elasticsearch demands; absent to keep the one of an
 *     earlier start on the same folder
 * @param roles names of roles
 */
public record Account(String user, @Nullable String password, List<String> roles) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.@-]{1,507}");

  /** Refuses names that do not fit the server's account files. */
  public Account {
    roles = List.copyOf(roles);
    if (!NAME.matcher(user).matches()) {
      throw new IllegalArgumentException(
          "'" + user + "' is no account name; use letters, digits, and . _ @ -");
    }
    for (String role : roles) {
      if (!NAME.matcher(role).matches()) {
        throw new IllegalArgumentException(
            "'" + role + "' is no role name; use letters, digits, and . _ @ -");
      }
    }
    if (password != null && password.length() < 6) {
      throw new IllegalArgumentException(
          "The password of '" + user + "' is shorter than six characters; choose a longer one.");
    }
  }

  @Override
  public String toString() {
    return "Account[user=" + user + ", roles=" + roles + "]";
  }
}
