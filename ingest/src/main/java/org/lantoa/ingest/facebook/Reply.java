package org.lantoa.ingest.facebook;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.http.AnswerFieldException;
import org.lantoa.ingest.http.JsonFields;
import org.lantoa.ingest.http.PlatformAnswer;
import org.lantoa.ingest.http.PlatformHttpException;

/**
 * What an answer comes to: what was asked for, or an error. An answer with status 200 and an error
 * in it is an error.
 *
 * @param body what was asked for; absent if there is an error
 * @param error what went wrong; absent if nothing did
 */
record Reply(@Nullable JsonFields body, @Nullable GraphError error) {

  /**
   * Reads an answer.
   *
   * @throws PlatformHttpException if it is a success in which no JSON stands
   */
  static Reply of(PlatformAnswer answer) throws PlatformHttpException {
    if (!answer.isSuccess()) {
      return new Reply(null, GraphError.of(answer.status(), errorIn(answer)));
    }
    JsonFields body = answer.json();
    return isError(body)
        ? new Reply(null, GraphError.of(answer.status(), errorOf(body)))
        : new Reply(body, null);
  }

  /**
   * What was asked for.
   *
   * @throws SourceException if there is an error
   */
  JsonFields required() throws SourceException {
    if (error != null) {
      throw error.ending();
    }
    return Objects.requireNonNull(body);
  }

  boolean isTransient() {
    return error != null && error.kind() == GraphError.Kind.TRANSIENT;
  }

  private static boolean isError(JsonFields body) {
    try {
      return !body.isAbsent("error") && !body.isNull("error");
    } catch (AnswerFieldException noObject) {
      return false;
    }
  }

  // The body of an error may be a page of a gateway: then the status alone speaks.
  private static Optional<JsonFields> errorIn(PlatformAnswer answer) {
    try {
      return errorOf(answer.json());
    } catch (PlatformHttpException noJson) {
      return Optional.empty();
    }
  }

  private static Optional<JsonFields> errorOf(JsonFields body) {
    try {
      return body.object("error");
    } catch (AnswerFieldException otherShape) {
      return Optional.empty();
    }
  }
}
