package org.lantoa.dashboards.session;

import java.util.Set;

/**
 * An account that Elasticsearch accepted. What it may read is Elasticsearch's to decide; its role
 * only chooses the page it lands on.
 *
 * @param user its name
 * @param roles its roles
 */
public record Account(String user, Set<String> roles) {
  /** Copies the roles. */
  public Account {
    roles = Set.copyOf(roles);
  }

  /** The path of the page that this account's work begins with. */
  public String landing() {
    if (roles.contains("lantoa_admin")) {
      return "/";
    }
    if (roles.contains("lantoa_officer")) {
      return "/campaigns";
    }
    if (roles.contains("lantoa_leader")) {
      return "/units";
    }
    return roles.contains("lantoa_analyst") ? "/posts" : "/";
  }
}
