package org.lantoa.search.connection;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientOptions;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.RestClient;

/**
 * An open connection pool to one Elasticsearch, shared by any number of accounts. Safe for use by
 * many threads.
 */
public final class ElasticsearchConnection implements AutoCloseable {
  private static final int CONNECT_MILLIS = 5_000;
  // A bulk that creates the indices of many months takes its time on a small machine.
  private static final int ANSWER_MILLIS = 90_000;

  private final RestClient http;
  private final ElasticsearchClient anonymous;

  private ElasticsearchConnection(RestClient http) {
    this.http = http;
    this.anonymous =
        new ElasticsearchClient(new RestClientTransport(http, new JacksonJsonpMapper()));
  }

  /**
   * Prepares connections; nothing is sent yet, so an address where nobody answers shows at the
   * first request.
   *
   * @param address such as {@code http://127.0.0.1:9200}
   */
  public static ElasticsearchConnection open(URI address) {
    HttpHost host = new HttpHost(address.getHost(), address.getPort(), address.getScheme());
    return new ElasticsearchConnection(
        RestClient.builder(host)
            .setRequestConfigCallback(
                request ->
                    request.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(ANSWER_MILLIS))
            .build());
  }

  /** A client that sends no account. */
  public ElasticsearchClient anonymous() {
    return anonymous;
  }

  /** A client whose requests are made in an account's name; its rights decide what it may read. */
  public ElasticsearchClient signedInAs(String user, String password) {
    String account = user + ':' + password;
    String encoded = Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    RequestOptions options =
        RequestOptions.DEFAULT.toBuilder().addHeader("Authorization", "Basic " + encoded).build();
    return anonymous.withTransportOptions(new RestClientOptions(options, false));
  }

  /** Closes the connections of all clients given out. */
  @Override
  public void close() throws IOException {
    http.close();
  }
}
