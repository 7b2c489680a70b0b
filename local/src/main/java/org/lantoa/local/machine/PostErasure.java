package org.lantoa.local.machine;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lantoa.ingest.erasure.Erasure;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.local.message.Refusal;
import org.lantoa.model.ContentKind;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Forgotten;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.search.archive.ArchiveException;
import org.lantoa.search.index.ErasedDocuments;

/** Erases the text of a post from a running machine. */
public final class PostErasure {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final DataFolder folder;
  private final MachineAccess access;
  private final InstantSource clock;

  /**
   * What became of it.
   *
   * @param wasKnown whether the archive had the post
   * @param isGone whether the archive shows it without text by now
   * @param filesLeft files of the data folder that name the post and may hold its text; they are
   *     their owners', and are not changed
   */
  public record Outcome(boolean wasKnown, boolean isGone, List<Path> filesLeft) {
    /** Copies the list. */
    public Outcome {
      filesLeft = List.copyOf(filesLeft);
    }
  }

  /** Speaks to the machine that runs on a folder. */
  public PostErasure(DataFolder folder, MachineAccess access, InstantSource clock) {
    this.folder = folder;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Erases; doing it again changes nothing.
   *
   * @throws Refusal if Kafka or Elasticsearch does not answer
   */
  public Outcome erase(PostKey post) {
    try {
      Optional<PostSummary> known = access.archive().post(post);
      Forgotten mark = mark(post, known, clock);
      Erasure.append(access.machine().kafka(), List.of(mark));
      boolean isGone = known.isEmpty() || Patience.until(PATIENCE, () -> isWithoutText(post));
      markAgain(mark);
      new ErasedDocuments(access.elasticsearch()).purge(post);
      return new Outcome(known.isPresent(), isGone, filesLeft(post));
    } catch (AppendFailedException | ArchiveException | ElasticsearchException | IOException away) {
      throw Refusal.because(away, "forget.away", post.text(), Refusal.reason(away));
    }
  }

  // The text may have decided on more than the archive knew of when the mark was made.
  private void markAgain(Forgotten mark) throws AppendFailedException {
    Optional<PostSummary> shown = access.archive().post(mark.post());
    if (shown.isPresent() && !mark.campaigns().containsAll(shown.get().campaigns())) {
      Erasure.append(access.machine().kafka(), List.of(mark(mark.post(), shown, clock)));
    }
  }

  // The campaigns by which it counts are kept with the mark: without its text nothing else tells.
  static Forgotten mark(PostKey post, Optional<PostSummary> known, InstantSource clock) {
    return new Forgotten(
        post,
        known.map(PostSummary::kind).orElse(ContentKind.OTHER),
        known.map(PostSummary::permalink).orElse(null),
        known.map(PostSummary::campaigns).orElse(List.of()),
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private boolean isWithoutText(PostKey post) {
    return access.archive().post(post).filter(found -> found.text() == null).isPresent();
  }

  /** Originals that were imported stay where they are; those that name the post are told. */
  private List<Path> filesLeft(PostKey post) throws IOException {
    Path inbox = Path.of(access.machine().inbox());
    Predicate<Path> names = file -> holds(file, post.postId());
    List<Path> left = new java.util.ArrayList<>();
    for (Path root : List.of(inbox, folder.sample())) {
      if (Files.isDirectory(root)) {
        try (Stream<Path> files = Files.walk(root)) {
          files.filter(Files::isRegularFile).filter(names).sorted().forEach(left::add);
        }
      }
    }
    return left;
  }

  private static boolean holds(Path file, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    if (file.getFileName().toString().endsWith(".xlsx")) {
      return true; // Packed: whoever put it there must look.
    }
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      String found = new String(wanted, StandardCharsets.ISO_8859_1);
      return lines.anyMatch(line -> line.contains(found));
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      return true;
    }
  }
}
