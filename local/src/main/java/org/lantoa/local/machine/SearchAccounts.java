package org.lantoa.local.machine;

import java.util.List;
import java.util.Optional;
import org.lantoa.servers.elasticsearch.ElasticsearchSettings;

/** Who may do what in Elasticsearch: the machine's own account, and the people's. */
final class SearchAccounts {
  /** The account in whose name the machine writes and checks. */
  static final String SERVICE = "lantoa_service";

  private static final String ROLES =
      """
      lantoa_service:
        cluster: [ "monitor", "manage_index_templates" ]
        indices:
          - names: [ "lantoa-*" ]
            privileges: [ "all" ]
      lantoa_admin:
        cluster: [ "monitor" ]
        indices:
          - names: [ "lantoa-*" ]
            privileges: [ "read", "view_index_metadata" ]
      lantoa_officer:
        indices:
          - names: [ "lantoa-*" ]
            privileges: [ "read", "view_index_metadata" ]
      lantoa_leader:
        indices:
          - names: [ "lantoa-*" ]
            privileges: [ "read", "view_index_metadata" ]
      lantoa_analyst:
        indices:
          - names: [ "lantoa-*" ]
            privileges: [ "read", "view_index_metadata" ]
      """;

  private SearchAccounts() {}

  /** Adds roles and accounts to a server's settings. */
  static ElasticsearchSettings apply(
      ElasticsearchSettings server, String servicePassword, List<LocalAccount> people) {
    ElasticsearchSettings settings = server.roles(ROLES).account(SERVICE, servicePassword, SERVICE);
    for (LocalAccount person : people) {
      Optional<String> password = person.password();
      String role = person.role().roleName();
      settings =
          password.isPresent()
              ? settings.account(person.user(), password.get(), role)
              : settings.keptAccount(person.user(), role);
    }
    return settings;
  }
}
