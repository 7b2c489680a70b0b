package org.lantoa.ingest.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.RegistryReading;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.topic.NewerVersionException;

/**
 * Follows a folder of registry files. Every two seconds it compares their content; a new content
 * that stood still for one look is checked and, if good, published. A broken one is refused and the
 * last good one stays. Modification times are not used.
 */
public final class RegistryWatcher implements AutoCloseable {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  private final Path folder;
  private final Function<Path, RegistryReading> reader;
  private final Publisher publisher;
  private final Listener listener;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(RegistryWatcher::thread);

  private @Nullable String handled;
  private @Nullable String settling;
  private @Nullable String reported;

  RegistryWatcher(
      Path folder, Function<Path, RegistryReading> reader, Publisher publisher, Listener listener) {
    this.folder = folder;
    this.reader = reader;
    this.publisher = publisher;
    this.listener = listener;
  }

  /** Brings a registry to its topic; see {@link RegistryPublisher#publishIfChanged}. */
  interface Publisher {
    boolean publish(Registry registry, Indicators indicators)
        throws AppendFailedException, NewerVersionException;
  }

  /** Is told what became of each content of the folder; called on the watcher's thread. */
  public interface Listener {
    /**
     * A good registry stands on the topic.
     *
     * @param reading the registry and its warnings
     * @param isNew whether it differed from what stood there
     */
    void published(RegistryReading reading, boolean isNew);

    /** The files have mistakes; the last good version stays. */
    void refused(RegistryReading reading);

    /** The folder could not be read or the topic not written; tried again with the next look. */
    void failed(Exception cause);
  }

  /**
   * Handles what the folder holds now, then follows it.
   *
   * @param folder where the YAML files are
   * @param reader reads and checks the folder
   * @param bootstrap {@code host:port} of the broker; its topics must exist
   * @param listener is told what became of each content
   */
  public static RegistryWatcher start(
      Path folder, Function<Path, RegistryReading> reader, String bootstrap, Listener listener) {
    RegistryWatcher watcher =
        new RegistryWatcher(
            folder,
            reader,
            (registry, indicators) ->
                // Not "||": a new registry must not keep new indicators back.
                RegistryPublisher.publishIfChanged(bootstrap, registry)
                    | RegistryPublisher.publishIfChanged(bootstrap, indicators),
            listener);
    watcher.handleNow();
    ScheduledFuture<?> unused =
        watcher.timer.scheduleWithFixedDelay(
            watcher::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    return watcher;
  }

  /** Handles the present content without waiting for it to stand still. */
  synchronized void handleNow() {
    hash().ifPresent(this::handle);
  }

  /** One look: handles a content that is new and stood still since the last look. */
  synchronized void look() {
    Optional<String> hash = hash();
    if (hash.isEmpty() || hash.get().equals(handled)) {
      return;
    }
    // An editor may be halfway through writing: half a file can be a valid, smaller registry.
    if (hash.get().equals(settling)) {
      handle(hash.get());
    }
    settling = hash.get();
  }

  private Optional<String> hash() {
    try {
      return Optional.of(FolderContent.hash(folder));
    } catch (IOException unreadable) {
      report(unreadable);
      return Optional.empty();
    }
  }

  private void handle(String hash) {
    try {
      RegistryReading reading = reader.apply(folder);
      Optional<Registry> registry = reading.registry();
      if (registry.isPresent()) {
        listener.published(reading, publisher.publish(registry.get(), reading.indicators()));
      } else {
        listener.refused(reading);
      }
      handled = hash;
      reported = null;
    } catch (AppendFailedException | NewerVersionException | RuntimeException failed) {
      // An exception that leaves a scheduled task ends it for good: changes would go unnoticed.
      report(failed);
    }
  }

  // The same failure with every look is reported once.
  private void report(Exception failed) {
    String message = String.valueOf(failed.getMessage());
    if (!message.equals(reported)) {
      listener.failed(failed);
    }
    reported = message;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "lantoa-registry-watcher");
    thread.setDaemon(true);
    return thread;
  }

  /** Stops following; what was published stays. */
  @Override
  public void close() {
    timer.shutdownNow();
  }
}
