package org.lantoa.ingest.watched;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.exports.ExportKind;
import org.lantoa.ingest.files.FileImport;
import org.lantoa.ingest.files.ImportException;
import org.lantoa.ingest.files.ImportNote;
import org.lantoa.ingest.files.ImportOptions;
import org.lantoa.ingest.files.ImportOutcome;
import org.lantoa.ingest.files.ImportRequest;
import org.lantoa.ingest.files.ImportSummary;
import org.lantoa.ingest.files.RefusedRowsPlace;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.registry.PublishedRules;
import org.lantoa.ingest.reported.ReportedImport;
import org.lantoa.ingest.reported.ReportedImportException;
import org.lantoa.ingest.reported.ReportedOutcome;
import org.lantoa.ingest.reported.ReportedRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports one taken file as the command {@code import} would, and says what is to become of it. */
final class TakenImport {
  private static final Logger LOG = LoggerFactory.getLogger(TakenImport.class);

  /** Codes of what another try may mend, because the cause is not the file. */
  private static final Map<String, Verdict> TRANSIENT =
      Map.of(
          "undelivered", Verdict.later(Trouble.KAFKA),
          "no-room", Verdict.later(Trouble.NO_ROOM),
          "no-room-for-texts", Verdict.later(Trouble.NO_ROOM),
          "changed", Verdict.changed(),
          "not-found", Verdict.changed(),
          "unreadable", Verdict.changed());

  private final Ground ground;
  private final InstantSource clock;
  private final Messages messages;
  private final BooleanSupplier isStopping;

  TakenImport(Ground ground, InstantSource clock, Messages messages, BooleanSupplier isStopping) {
    this.ground = ground;
    this.clock = clock;
    this.messages = messages;
    this.isStopping = isStopping;
  }

  /**
   * Imports.
   *
   * @param whole the content that was found whole: another one by the end was changed meanwhile
   * @throws IOException if the file can be read no more
   * @throws CancellationException if the folder is closed
   */
  Verdict run(Taken taken, FileMark whole, PublishedRules rules) throws IOException {
    // A link put in its place since it was looked at would lead to what nobody dropped.
    if (!Files.isRegularFile(taken.file(), LinkOption.NOFOLLOW_LINKS)) {
      return Verdict.changed();
    }
    ZoneId zone = rules.registry().zone();
    Optional<Instant> observedAt = taken.name().observedAt(zone);
    ExportKind kind = ExportKind.of(taken.file());
    Told told = new Told(taken, whole, kind, zone, observedAt.orElse(null));
    if (taken.name().isTooLong()) {
      return told.failed("name-too-long", messages.text("name-too-long"), new ToldRows(isStopping));
    }
    if (taken.name().saysTime() && observedAt.isEmpty()) {
      return told.failed(
          "name-time-malformed", messages.text("name-time-malformed"), new ToldRows(isStopping));
    }
    Verdict verdict = run(taken, rules, told);
    boolean isSame = Files.exists(taken.file()) && FileMark.of(taken.file()).equals(whole);
    return isSame ? verdict : Verdict.changed();
  }

  private Verdict run(Taken taken, PublishedRules rules, Told told) {
    ToldRows rows = new ToldRows(isStopping);
    try (RecordLog log = ground.log()) {
      return told.kind() == ExportKind.REPORTED
          ? reported(taken, rules, log, rows, told)
          : posts(taken, rules, log, rows, told);
    } catch (ImportException failed) {
      return failed(failed.code(), failed.getMessage(), rows, told);
    } catch (ReportedImportException failed) {
      return failed(failed.code(), failed.getMessage(), rows, told);
    } catch (CancellationException stopping) {
      throw stopping;
    } catch (RuntimeException mistakeOfOurs) {
      // Its message may repeat what stands in the file.
      LOG.error(
          "importing a file of the watched folder failed: {} at {}",
          mistakeOfOurs.getClass().getName(),
          List.of(mistakeOfOurs.getStackTrace()));
      return told.failed("unexpected", messages.text("unexpected"), rows);
    }
  }

  private Verdict failed(String code, @Nullable String message, ToldRows rows, Told told) {
    Verdict later = TRANSIENT.get(code);
    return later == null ? told.failed(code, String.valueOf(message), rows) : later;
  }

  private Verdict posts(Taken taken, PublishedRules rules, RecordLog log, ToldRows rows, Told told)
      throws ImportException {
    boolean isMapped = Files.isRegularFile(taken.mapping(), LinkOption.NOFOLLOW_LINKS);
    ImportOptions options =
        new ImportOptions(
            null,
            isMapped ? taken.mapping() : null,
            null,
            null,
            new RefusedRowsPlace.At(taken.refusedRows()));
    ImportRequest request =
        new ImportRequest(
            List.of(taken.file()),
            rules.registry(),
            told.observedAt(),
            options,
            clock,
            messages.locale());
    ImportOutcome outcome = FileImport.run(request, log, rows);
    ImportSummary summary = outcome.summary();
    long refused = summary.refused() + summary.conflicting();
    if (refused > 0 && !Files.exists(taken.refusedRows())) {
      return Verdict.later(Trouble.NO_ROOM);
    }
    String text =
        messages.text(
            "figures.posts",
            summary.rows(),
            summary.accepted(),
            summary.duplicates(),
            summary.conflicting(),
            summary.refused(),
            summary.posts(),
            summary.sources(),
            summary.shares(),
            summary.comments(),
            summary.reactions());
    FileReport.Figures figures =
        new FileReport.Figures(text, summary.toJson(), summary.accepted(), refused);
    return told.read(figures, rows, outcome.told().stream().flatMap(this::kept).toList());
  }

  /** Names of sheets stand in the file and are nobody's business; of refused rows we tell. */
  private Stream<String> kept(ImportNote note) {
    if (note.isOfRefusedRows()) {
      return Stream.empty();
    }
    boolean isOfSheets = note.code().equals(ImportNote.SHEETS);
    return Stream.of(isOfSheets ? messages.text("note.sheets") : note.text());
  }

  private Verdict reported(
      Taken taken, PublishedRules rules, RecordLog log, ToldRows rows, Told told)
      throws ReportedImportException {
    ReportedRequest request =
        new ReportedRequest(
            List.of(taken.file()), rules.registry(), rules.indicators(), clock, messages.locale());
    ReportedOutcome outcome = ReportedImport.run(request, ground.standing(), log, rows);
    String text =
        messages.text(
            "figures.reported",
            outcome.rows(),
            outcome.recorded(),
            outcome.corrected(),
            outcome.unchanged(),
            outcome.empty(),
            outcome.duplicates(),
            outcome.conflicting(),
            outcome.refused());
    long refused = outcome.conflicting() + outcome.refused();
    FileReport.Figures figures =
        new FileReport.Figures(text, outcome.toJson(), outcome.rows() - refused, refused);
    return told.read(figures, rows, outcome.notes());
  }

  /** What is known of a file before it is read. */
  private final class Told {
    private final Taken taken;
    private final FileMark mark;
    private final ExportKind kind;
    private final ZoneId zone;
    private final @Nullable Instant observedAt;

    private Told(
        Taken taken, FileMark mark, ExportKind kind, ZoneId zone, @Nullable Instant observedAt) {
      this.taken = taken;
      this.mark = mark;
      this.kind = kind;
      this.zone = zone;
      this.observedAt = observedAt;
    }

    ExportKind kind() {
      return kind;
    }

    @Nullable Instant observedAt() {
      return observedAt;
    }

    Verdict read(FileReport.Figures figures, ToldRows rows, List<String> notes) {
      boolean isVain = figures.taken() == 0 && figures.refused() > 0;
      FileReport.Failure failure =
          isVain ? new FileReport.Failure("nothing-taken", messages.text("nothing-taken")) : null;
      return settled(failure, figures, rows, notes);
    }

    Verdict failed(String code, String message, ToldRows rows) {
      String reason = messages.remedy(code).map(remedy -> message + "\n" + remedy).orElse(message);
      return settled(new FileReport.Failure(code, reason), null, rows, List.of());
    }

    private Verdict settled(
        FileReport.@Nullable Failure failure,
        FileReport.@Nullable Figures figures,
        ToldRows rows,
        List<String> notes) {
      boolean isKept = Files.exists(taken.refusedRows());
      return new Verdict.Settled(
          new FileReport(
              taken.kept().text(),
              mark,
              kind,
              clock.instant(),
              zone,
              observedAt,
              failure,
              figures,
              rows.rows(),
              rows.left(),
              notes,
              isKept ? taken.refused() : null));
    }
  }
}
