package org.lantoa.local.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.lantoa.local.machine.DataFolder;

/** Where the canary was seen, and how often the office's own text. */
final class Sightings {
  private static final int CHUNK = 1 << 20;

  private final String canary;
  private final String ownText;
  private final List<String> canaries = new ArrayList<>();
  private final Set<String> places = new TreeSet<>();
  private int ownTexts;

  /**
   * Looks for two words.
   *
   * @param canary in small Latin letters, as folding would leave it
   * @param ownText as the office wrote it
   */
  Sightings(String canary, String ownText) {
    this.canary = canary;
    this.ownText = ownText;
  }

  List<String> canaries() {
    return canaries;
  }

  Set<String> placesLookedAt() {
    return places;
  }

  int ownTexts() {
    return ownTexts;
  }

  void lookAt(String place, String text) {
    places.add(place);
    if (text.toLowerCase(Locale.ROOT).contains(canary)) {
      canaries.add(place);
    }
    if (text.contains(ownText)) {
      ownTexts++;
    }
  }

  /** Every record of every topic, uncompressed. */
  void lookAtTopics(String bootstrap) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofSeconds(1)).forEach(this::lookAt);
      }
    }
  }

  private void lookAt(ConsumerRecord<byte[], byte[]> record) {
    lookAt(record.topic(), text(record.key()) + '\n' + text(record.value()));
  }

  /** Every document of every index of ours. */
  void lookAtIndices(URI elasticsearch, DataFolder data) throws Exception {
    String password = Files.readString(data.run().resolve("lantoa_service.secret")).strip();
    for (String alias :
        List.of(
            "lantoa-posts",
            "lantoa-observations",
            "lantoa-post-gains",
            "lantoa-hourly",
            "lantoa-totals",
            "lantoa-registry",
            "lantoa-indicators",
            "lantoa-reported")) {
      String path = '/' + alias + "/_search?size=10000&track_total_hits=true";
      lookAt(alias, get(elasticsearch.resolve(path), "lantoa_service:" + password));
    }
  }

  /** What the web page says without signing in. */
  void lookAtPage(URI web) throws Exception {
    for (String path : List.of("/metrics", "/healthz", "/sign-in")) {
      lookAt(path, get(web.resolve(path), ":"));
    }
  }

  private static String get(URI address, String account) throws Exception {
    String encoded = Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Authorization", "Basic " + encoded).build();
    var answer =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (answer.statusCode() != 200) {
      throw new AssertionError(address + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  /** The bytes of every file below a folder: state, indices, logs. */
  void lookAtFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        lookAtFile(file.toString(), file);
      }
    }
  }

  /** What is packed into a workbook. */
  void lookAtWorkbook(Path file) throws IOException {
    try (ZipFile parts = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(parts.entries())) {
        try (InputStream in = parts.getInputStream(part)) {
          lookAt(file + "/" + part.getName(), text(in.readAllBytes()));
        }
      }
    }
  }

  // Chunks overlap by the length of a word, so that none is cut in two.
  private void lookAtFile(String name, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      String tail = "";
      byte[] chunk = in.readNBytes(CHUNK);
      while (chunk.length > 0) {
        String text = tail + text(chunk);
        lookAt(name, text);
        tail = text.substring(Math.max(0, text.length() - canary.length()));
        chunk = in.readNBytes(CHUNK);
      }
    }
  }

  private static String text(byte @org.jspecify.annotations.Nullable [] bytes) {
    return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
