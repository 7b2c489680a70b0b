package org.lantoa.local.machine;

import java.util.Optional;

/**
 * Someone who can sign in to the page.
 *
 * @param user the name
 * @param password the password; empty to keep the one of an earlier start, which is stored hashed
 * @param role what the account is for
 */
public record LocalAccount(String user, Optional<String> password, Role role) {

  /** What accounts are for; decides the page they land on. */
  public enum Role {
    /** Administrators. */
    ADMIN("lantoa_admin", "/"),
    /** Communication officers. */
    OFFICER("lantoa_officer", "/campaigns"),
    /** Leaders. */
    LEADER("lantoa_leader", "/units"),
    /** Analysts. */
    ANALYST("lantoa_analyst", "/posts");

    private final String roleName;
    private final String landing;

    Role(String roleName, String landing) {
      this.roleName = roleName;
      this.landing = landing;
    }

    /** Elasticsearch's name of the role. */
    public String roleName() {
      return roleName;
    }

    /** The path of the page that such an account lands on. */
    public String landing() {
      return landing;
    }
  }

  @Override
  public String toString() {
    return "LocalAccount[user=" + user + ", role=" + role + "]";
  }
}
