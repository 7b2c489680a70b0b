package org.lantoa.local.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.local.machine.DataFolder;
import org.lantoa.local.machine.LogRead;
import org.lantoa.local.machine.MachineAccess;
import org.lantoa.local.machine.Patience;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.Scope;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.ArchiveException;

/**
 * One machine through its life: first start, files, a kill, a restart, an orderly stop. The steps
 * share the machine because each start takes half a minute.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MachineIT {
  private static final String OBSERVED = "2019-01-01T00:00:00+07:00";
  private static final AtomicReference<@Nullable MachineProcess> RUNNING = new AtomicReference<>();

  /** What the machine counted before it was stopped. */
  private record Counted(long posts, String gains) {}

  private static Counted counted = new Counted(0, "");
  private static String firstPassword = "";

  @TempDir static Path root = Path.of("");

  private static Path data() {
    return root.resolve("dữ liệu");
  }

  @BeforeAll
  static void start() throws Exception {
    RUNNING.set(MachineProcess.start(data(), "up"));
  }

  @AfterAll
  static void stop() throws Exception {
    MachineProcess left = RUNNING.get();
    if (left != null) {
      left.close();
    }
  }

  private static MachineProcess machine() {
    MachineProcess running = RUNNING.get();
    if (running == null) {
      throw new IllegalStateException("no machine runs");
    }
    return running;
  }

  @Test
  @Order(1)
  void beginsOnAnEmptyFolderWithAnExampleAndAPasswordForTheAdministrator() throws Exception {
    assertThat(data().resolve("registry/units.yaml")).content().contains("id: tinh");
    JsonNode admin = machine().ready().path("accounts").path(0);
    assertThat(admin.path("user").asText()).isEqualTo("quantri");
    firstPassword = admin.path("password").asText();
    assertThat(firstPassword).hasSizeGreaterThan(12);
    assertThat(signIn(firstPassword)).isEqualTo(200);
    assertThat(machine().notes()).contains("shown only once");
    try (var files = Files.walk(data().resolve("run"))) {
      List<Path> secrets = files.filter(f -> f.toString().endsWith(".secret")).toList();
      assertThat(secrets)
          .extracting(f -> Files.readString(f))
          .noneMatch(secret -> secret.contains(firstPassword));
    }
  }

  @Test
  @Order(2)
  void refusesASecondMachineOnTheSameFolder() {
    Command second =
        Command.run(
            "up",
            "--lang",
            "en",
            "--data",
            data().toString(),
            "--web-port",
            "0",
            "--kafka-port",
            "0",
            "--elasticsearch-port",
            "0",
            "--flink-port",
            "0");
    assertThat(second.exit()).isEqualTo(1);
    assertThat(second.notes()).contains("Another machine runs on the data folder");
  }

  @Test
  @Order(3)
  void tellsTheSentenceOfAFileMadeForIt() throws Exception {
    SentenceFile.writeRegistry(data().resolve("registry"));
    Path file = SentenceFile.write(root.resolve("xa-tan-lap.csv"));
    Command imported = on("import", file.toString(), "--json");
    assertThat(imported.exit()).isZero();
    assertThat(imported.json().path("accepted").asLong()).isEqualTo(3385);
    requireAddsUp(3385);

    Command report = period("report", "--unit", "xa-tan-lap", "--lang", "vi");
    assertThat(report.answer())
        .isEqualTo(
            "Giai đoạn 2022–2023, UBND xã Tân Lập: đăng 3.382 bài; các bài nhận được 1.206 lượt"
                + " chia sẻ, 1.661 lượt bình luận, 86.261 lượt cảm xúc.");
    assertThat(period("report", "--unit", "xa-tan-lap", "--json").answer())
        .isEqualTo(
            "{\"unit\":\"xa-tan-lap\",\"from\":\"2022-01-01\",\"to\":\"2023-12-31\","
                + "\"organised\":\"then\",\"posts\":3382,\"shares\":1206,\"comments\":1661,"
                + "\"reactions\":86261,\"unknown\":{}}");
    assertThat(period("report", "--unit", "xa-tan-lap", "--organised", "now", "--json").answer())
        .isEqualTo(
            "{\"unit\":\"xa-tan-lap\",\"from\":\"2022-01-01\",\"to\":\"2023-12-31\","
                + "\"organised\":\"now\",\"posts\":3382,\"shares\":1206,\"comments\":1661,"
                + "\"reactions\":86261,\"unknown\":{}}");
    Command misspelt = period("report", "--unit", "xa-tan-lop", "--lang", "en");
    assertThat(misspelt.exit()).isEqualTo(2);
    assertThat(misspelt.notes()).contains("xa-tan-lap");
  }

  @Test
  @Order(4)
  void countsARealFileAsItsPlainReadingDoes() throws Exception {
    Path file = UciFile.PATH;
    assumeTrue(Files.exists(file), "../shared/data/" + file.getFileName() + " is not here");
    String name = file.toString();

    Command drafts =
        on("import", name, "--observed-at", OBSERVED, "--create-sources", "--unit", "tinh");
    assertThat(drafts.exit()).as(drafts.notes()).isEqualTo(3);
    UciFile.completeDrafts(data().resolve("registry/sources.yaml"));
    JsonNode first = on("import", name, "--observed-at", OBSERVED, "--json").json();
    JsonNode second = on("import", name, "--observed-at", OBSERVED, "--json").json();

    UciFile truth = UciFile.read();
    assertThat(first).isEqualTo(second);
    assertThat(first.path("posts").asLong()).isEqualTo(6997);
    assertThat(first.path("shares").asLong()).isEqualTo(truth.sum(Measure.SHARES));
    assertThat(first.path("comments").asLong()).isEqualTo(truth.sum(Measure.COMMENTS));
    assertThat(first.path("reactions").asLong()).isEqualTo(truth.sum(Measure.REACTIONS));
    requireAddsUp(3385 + 6997);
    requireTotalsOf(truth);
  }

  @Test
  @Order(5)
  void tellsHowEveryPartIs() throws Exception {
    Command status = on("status", "--json");
    assertThat(status.exit()).as(status.answer()).isZero();
    assertThat(status.json().path("parts").findValuesAsText("part"))
        .contains(
            "kafka",
            "elasticsearch",
            "job",
            "indexer",
            "clock",
            "sources",
            "web",
            "disk",
            "memory");
  }

  @Test
  @Order(6)
  void continuesAfterAKillAndLeavesNoChildBehind() throws Exception {
    long postsBefore = all().posts();
    String gainsBefore = all().gains().toString();
    List<ProcessHandle> children = machine().below();
    assertThat(children).isNotEmpty();
    machine().kill();
    awaitEnd(children);
    Command none = on("status", "--lang", "en");
    assertThat(none.exit()).isEqualTo(1);
    assertThat(none.answer()).contains("No machine runs");

    RUNNING.set(MachineProcess.start(data(), "up"));
    assertThat(machine().notes()).contains("Continuing from checkpoint");
    assertThat(machine().ready().path("accounts").path(0).has("password")).isFalse();
    requireAddsUp(postsBefore);
    assertThat(all().gains()).hasToString(gainsBefore);
  }

  @Test
  @Order(7)
  void countsNothingTwiceAfterARestart() throws Exception {
    String before = all().gains().toString();
    Path file = SentenceFile.write(root.resolve("xa-tan-lap-lan-nua.csv"));
    assertThat(on("import", file.toString()).exit()).isZero();
    requireAddsUp(all().posts());
    assertThat(all().gains()).hasToString(before);
  }

  @Test
  @Order(8)
  void stopsInOrderWhenAsked() throws Exception {
    counted = new Counted(all().posts(), all().gains().toString());
    List<ProcessHandle> children = machine().below();
    assertThat(machine().stop()).isZero();
    assertThat(machine().notes()).contains("Stopped; the data is in");
    awaitEnd(children);
    assertThat(data().resolve("run/machine.json")).doesNotExist();
  }

  @Test
  @Order(9)
  void refusesToDropStateWhenNoCheckpointLoads() throws Exception {
    spoilCheckpoints();
    Process refused = MachineProcess.launch(data(), "up");
    List<ProcessHandle> children = new ArrayList<>();
    while (!refused.waitFor(200, TimeUnit.MILLISECONDS)) {
      refused.descendants().filter(child -> !children.contains(child)).forEach(children::add);
    }
    assertThat(refused.exitValue()).isEqualTo(1);
    assertThat(Files.readString(MachineProcess.notesOf(data())))
        .contains("None of Flink's checkpoints")
        .contains("run again with --from-scratch");
    awaitEnd(children);
  }

  @Test
  @Order(10)
  void countsTheSameFromScratchAndGivesANewPasswordWhenAsked() throws Exception {
    RUNNING.set(MachineProcess.start(data(), "up", "--from-scratch", "--new-admin-password"));
    requireAddsUp(counted.posts());
    assertThat(all().gains()).hasToString(counted.gains());
    JsonNode admin = machine().ready().path("accounts").path(0);
    assertThat(admin.path("password").asText()).hasSizeGreaterThan(12).isNotEqualTo(firstPassword);
    assertThat(signIn(admin.path("password").asText())).isEqualTo(200);
    assertThat(signIn(firstPassword)).isEqualTo(401);
  }

  private static void spoilCheckpoints() throws IOException {
    List<Path> spoiled;
    try (var files = Files.walk(data().resolve("flink"))) {
      spoiled = files.filter(file -> file.endsWith("_metadata")).toList();
    }
    assertThat(spoiled).isNotEmpty();
    for (Path metadata : spoiled) {
      Files.write(metadata, new byte[] {1, 2, 3});
    }
  }

  private static int signIn(String password) throws Exception {
    URI page = URI.create(machine().ready().path("web").asText()).resolve("/api/v1/overview");
    String pair = Base64.getEncoder().encodeToString(("quantri:" + password).getBytes(UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(page).header("Authorization", "Basic " + pair).build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static void requireAddsUp(long posts) throws Exception {
    LogRead.await(new DataFolder(data()), Duration.ofMinutes(5));
    assertThat(Patience.until(Duration.ofMinutes(5), () -> postsCounted() == posts)).isTrue();
    Command verified = on("verify", "--wait", "300", "--json");
    assertThat(verified.exit()).as(verified.answer() + verified.notes()).isZero();
    assertThat(verified.json().path("posts").asLong()).isEqualTo(posts);
  }

  private static void requireTotalsOf(UciFile truth) throws IOException {
    try (MachineAccess access = MachineAccess.open(new DataFolder(data()))) {
      for (String page : truth.pages()) {
        List<Scope> scope = List.of(Scope.source(UciFile.source(page)));
        Total total = access.archive().totals(scope, List.of(Horizon.ALL)).get(0);
        assertThat(total.posts()).as(page).isEqualTo(truth.posts(page));
        for (Measure measure : UciFile.MEASURES) {
          assertThat(total.gains().of(measure)).as(page).isEqualTo(truth.sum(page, measure));
        }
      }
    }
  }

  private static void awaitEnd(List<ProcessHandle> processes) throws Exception {
    for (ProcessHandle process : processes) {
      process.onExit().get(60, TimeUnit.SECONDS);
    }
  }

  private static long postsCounted() {
    try {
      return all().posts();
    } catch (IOException | ArchiveException | IndexOutOfBoundsException notYet) {
      return 0;
    }
  }

  private static Total all() throws IOException {
    try (MachineAccess access = MachineAccess.open(new DataFolder(data()))) {
      return access.archive().totals(List.of(Scope.ALL), List.of(Horizon.ALL)).get(0);
    }
  }

  private static Command period(String command, String... options) {
    List<String> words = new ArrayList<>(List.of(options));
    words.addAll(List.of("--from", "2022-01-01", "--to", "2023-12-31"));
    return on(command, words.toArray(String[]::new));
  }

  private static Command on(String command, String... options) {
    List<String> words = new ArrayList<>(List.of(command, "--data", data().toString()));
    words.addAll(List.of(options));
    return Command.run(words.toArray(String[]::new));
  }
}
