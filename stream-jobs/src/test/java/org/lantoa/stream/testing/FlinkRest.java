package org.lantoa.stream.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** The few calls of Flink's REST interface that a submission takes. */
public final class FlinkRest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;

  public FlinkRest(URI address) {
    this.address = address;
  }

  /** Waits until an answer is as wanted; a cluster that is coming up does not answer yet. */
  public JsonNode await(String path, Predicate<JsonNode> wanted) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    String last = "";
    while (System.nanoTime() < deadline) {
      try {
        JsonNode answer = send(HttpRequest.newBuilder(address.resolve(path)).GET());
        if (wanted.test(answer)) {
          return answer;
        }
        last = answer.toString();
      } catch (IOException notYet) {
        last = notYet.toString();
      }
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
    throw new AssertionError(path + " did not come to be as wanted: " + last);
  }

  /** Uploads a jar; returns its id. */
  public String upload(Path jar) throws Exception {
    String boundary = "lantoa-boundary";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String head =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\"job.jar\"\r\n"
            + "Content-Type: application/x-java-archive\r\n\r\n";
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(Files.readAllBytes(jar));
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    JsonNode answer =
        send(
            HttpRequest.newBuilder(address.resolve("jars/upload"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    String stored = answer.get("filename").textValue();
    return stored.substring(stored.lastIndexOf('/') + 1);
  }

  /** Runs the main class of an uploaded jar; returns the job's id. */
  public String run(String jarId, List<String> arguments) throws Exception {
    String body =
        JSON.createObjectNode().set("programArgsList", JSON.valueToTree(arguments)).toString();
    JsonNode answer =
        send(
            HttpRequest.newBuilder(address.resolve("jars/" + jarId + "/run"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    return answer.get("jobid").textValue();
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IOException(answer.statusCode() + ": " + answer.body());
    }
    return JSON.readTree(answer.body());
  }
}
