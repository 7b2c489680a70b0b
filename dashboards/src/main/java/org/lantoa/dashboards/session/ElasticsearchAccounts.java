package org.lantoa.dashboards.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** The accounts of an Elasticsearch, whichever realm they live in. */
public final class ElasticsearchAccounts implements Accounts {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI authenticate;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /** Accounts of the Elasticsearch at an address. */
  public ElasticsearchAccounts(URI elasticsearch) {
    this.authenticate = elasticsearch.resolve("/_security/_authenticate");
  }

  @Override
  public SignInOutcome check(Credentials credentials) {
    HttpRequest request =
        HttpRequest.newBuilder(authenticate)
            .timeout(PATIENCE)
            .header("Authorization", credentials.authorization())
            .build();
    try {
      return outcome(http.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException away) {
      return new SignInOutcome.Unavailable("no answer from " + authenticate + ": " + away);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return new SignInOutcome.Unavailable("interrupted while asking " + authenticate);
    }
  }

  private SignInOutcome outcome(HttpResponse<String> response) throws IOException {
    if (response.statusCode() == 401) {
      return new SignInOutcome.Refused();
    }
    if (response.statusCode() != 200) {
      return new SignInOutcome.Unavailable(authenticate + " answered " + response.statusCode());
    }
    JsonNode user = JSON.readTree(response.body());
    Set<String> roles = new HashSet<>();
    user.path("roles").forEach(role -> roles.add(role.asText()));
    return new SignInOutcome.Accepted(new Account(user.path("username").asText(), roles));
  }
}
