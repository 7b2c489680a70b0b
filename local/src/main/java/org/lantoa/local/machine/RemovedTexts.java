package org.lantoa.local.machine;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.lantoa.ingest.erasure.Erasure;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Forgotten;
import org.lantoa.search.archive.Archive;
import org.lantoa.search.archive.ArchiveException;
import org.lantoa.search.index.RemovedPosts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases the texts of posts that were removed 30 days ago, as {@code forget} does: what an office
 * has taken back is not kept for ever, and its counts stay.
 */
final class RemovedTexts implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RemovedTexts.class);
  private static final Duration EVERY = Duration.ofHours(1);
  private static final Duration FIRST = Duration.ofMinutes(1);

  /** How long the text of a removed post is kept. */
  static final Duration KEPT = Duration.ofDays(30);

  private final String bootstrap;
  private final Archive archive;
  private final RemovedPosts removed;
  private final InstantSource clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(RemovedTexts::thread);

  RemovedTexts(String bootstrap, Archive archive, RemovedPosts removed, InstantSource clock) {
    this.bootstrap = bootstrap;
    this.archive = archive;
    this.removed = removed;
    this.clock = clock;
  }

  /** Looks now and then until it is closed. */
  RemovedTexts start() {
    ScheduledFuture<?> unused =
        timer.scheduleWithFixedDelay(
            this::look, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    return this;
  }

  private void look() {
    try {
      int erased = erase();
      if (erased > 0) {
        LOG.info(
            "erased the texts of {} posts that were removed {} days ago", erased, KEPT.toDays());
      }
    } catch (AppendFailedException | ArchiveException | ElasticsearchException | IOException away) {
      LOG.info("the texts of removed posts are erased later: {}", away.getMessage());
    } catch (RuntimeException unexpected) {
      // An exception that leaves a scheduled task ends it for good.
      LOG.warn("the texts of removed posts are erased later", unexpected);
    }
  }

  /** One look; says how many texts were erased. */
  int erase() throws IOException, AppendFailedException {
    List<Forgotten> marks = new ArrayList<>();
    for (PostKey post : removed.withTextBefore(clock.instant().minus(KEPT))) {
      marks.add(PostErasure.mark(post, archive.post(post), clock));
    }
    if (!marks.isEmpty()) {
      Erasure.append(bootstrap, marks);
    }
    return marks.size();
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "lantoa-removed-texts");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
