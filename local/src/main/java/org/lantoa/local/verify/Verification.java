package org.lantoa.local.verify;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lantoa.ingest.generations.GenerationLog;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.local.message.Refusal;
import org.lantoa.model.Scope;
import org.lantoa.model.topic.Generation;
import org.lantoa.search.archive.Archive;
import org.lantoa.search.archive.ArchiveException;
import org.lantoa.search.index.ShownGeneration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies that the numbers add up. For every scope the sum of gains, the sum of the posts' last
 * counts and the all-time total are compared, from Elasticsearch and from the topics; units must
 * roll up to their parents, sources to everything.
 *
 * <p>Figures travel: while new ones arrive, the ways differ for moments, and totals follow once a
 * minute. So a verification may wait until everything agrees; what then still differs is wrong.
 */
public final class Verification {
  private static final Logger LOG = LoggerFactory.getLogger(Verification.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final VerifySettings settings;
  private final Generation generation;
  private final Archive archive;
  private final TopicState topics = new TopicState();

  private Verification(VerifySettings settings, Generation generation) {
    this.settings = settings;
    this.generation = generation;
    this.archive = new Archive(settings.elasticsearch());
  }

  /**
   * Verifies once, and again every two seconds while something differs and time is left.
   *
   * @throws Refusal if Kafka or Elasticsearch does not answer, or a topic holds what is no record
   */
  public static VerificationReport verify(VerifySettings settings) {
    long end = System.nanoTime() + settings.patience().toNanos();
    while (true) {
      Optional<VerificationReport> report = new Verification(settings, shown(settings)).until(end);
      if (report.isPresent()) {
        return report.get();
      }
    }
  }

  // The generation that searches find: it is shown a moment after the log says so.
  private static Generation shown(VerifySettings settings) {
    try {
      Optional<Generation> found = new ShownGeneration(settings.elasticsearch()).now();
      if (found.isPresent()) {
        return found.get();
      }
    } catch (IOException | ElasticsearchException away) {
      LOG.debug("Elasticsearch does not say which generation it shows", away);
    }
    try {
      return new GenerationLog(settings.bootstrap()).now().live();
    } catch (AppendFailedException away) {
      throw Refusal.because(away, "verify.kafka-away");
    }
  }

  /**
   * Looks until all adds up or time is over; empty if another generation is shown meanwhile, whose
   * topics are others: those of this one go.
   */
  private Optional<VerificationReport> until(long end) {
    try (TopicReader reader = new TopicReader(settings.bootstrap(), generation, topics)) {
      while (true) {
        boolean isLast = System.nanoTime() >= end;
        Optional<VerificationReport> report = look(reader, isLast);
        if (report.isPresent() && (isLast || report.get().addsUp())) {
          return report;
        }
        pause();
        if (!shown(settings).equals(generation)) {
          return Optional.empty();
        }
      }
    } catch (Refusal away) {
      if (System.nanoTime() < end && !shown(settings).equals(generation)) {
        return Optional.empty();
      }
      throw away;
    }
  }

  /** One look; empty if Elasticsearch does not answer and may yet: a new index takes a moment. */
  private Optional<VerificationReport> look(TopicReader reader, boolean isLast) {
    try {
      return Optional.of(look(reader));
    } catch (ArchiveException away) {
      if (isLast) {
        throw Refusal.because(away, "verify.elasticsearch-away");
      }
      return Optional.empty();
    }
  }

  private VerificationReport look(TopicReader reader) {
    reader.readToEnd();
    Map<Scope, ScopeFigures> onTopics = topics.figures();
    Map<Scope, ScopeFigures> inArchive = ArchiveFigures.read(archive);
    Set<Scope> scopes = new TreeSet<>(onTopics.keySet());
    scopes.addAll(inArchive.keySet());
    List<Difference> differences = new ArrayList<>();
    for (Scope scope : scopes) {
      differences.addAll(
          compare(
              scope,
              inArchive.getOrDefault(scope, ScopeFigures.NONE),
              onTopics.getOrDefault(scope, ScopeFigures.NONE)));
    }
    return new VerificationReport(
        scopes.size(),
        topics.postCount(),
        topics.gainCount(),
        differences,
        new RollUpCheck(topics).check());
  }

  static List<Difference> compare(Scope scope, ScopeFigures archive, ScopeFigures topics) {
    List<Difference> differences = new ArrayList<>();
    Map<String, Figures> onTopics = topics.byName();
    archive
        .byName()
        .forEach(
            (name, figure) -> {
              Figures other = onTopics.get(name);
              if (other == null || !figure.agree() || !figure.equals(other)) {
                differences.add(
                    new Difference(scope, name, figure, other == null ? Figures.NONE : other));
              }
            });
    return differences;
  }

  private static void pause() {
    try {
      // A latch that nobody opens is a pause that an interrupt ends.
      boolean opened = new CountDownLatch(1).await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      if (opened) {
        throw new IllegalStateException("nobody opens this latch");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Refusal.because(interrupted, "verify.interrupted");
    }
  }
}
