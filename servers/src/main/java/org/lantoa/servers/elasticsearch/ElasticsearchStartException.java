package org.lantoa.servers.elasticsearch;

/** Elasticsearch did not start; the message tells why and what to do. */
public final class ElasticsearchStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ElasticsearchStartException(String message) {
    super(message);
  }

  ElasticsearchStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
