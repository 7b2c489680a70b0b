package org.lantoa.local.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lantoa.ingest.watched.FolderStanding;
import org.lantoa.local.message.Text;

/** What lies in the inbox, as the command {@code status} shows it. */
final class InboxStatus {
  private InboxStatus() {}

  /**
   * Looks into the inbox.
   *
   * @param folder the inbox
   * @param part what the machine tells of it
   */
  static PartStatus ask(String folder, PartStatus part) {
    try {
      return with(FolderStanding.of(Path.of(folder)), part.at(folder));
    } catch (IOException unreadable) {
      return PartStatus.down(part.name(), folder, "cannot be read");
    }
  }

  private static PartStatus with(FolderStanding standing, PartStatus part) {
    PartStatus counted =
        part.with(
                "waiting",
                standing.waiting(),
                Text.of("status.inbox", standing.waiting(), standing.done(), standing.failed()))
            .with("done", standing.done())
            .with("failed", standing.failed());
    Optional<FolderStanding.Failure> last = standing.lastFailure();
    return last.isEmpty() ? counted : with(last.get(), counted);
  }

  private static PartStatus with(FolderStanding.Failure last, PartStatus part) {
    return part.with(
        "lastFailure",
        Map.of("file", last.file(), "code", last.code(), "at", last.at().toString()),
        Text.of("status.inbox-failure", last.file(), last.code(), last.at()));
  }
}
