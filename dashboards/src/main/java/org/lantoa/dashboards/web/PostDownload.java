package org.lantoa.dashboards.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.lantoa.dashboards.export.ExportFormat;
import org.lantoa.dashboards.export.PostFile;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.search.archive.ArchiveException;
import org.lantoa.search.archive.PostQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All posts that a search finds, as one file that is written while it is read. */
final class PostDownload {
  private static final Logger LOG = LoggerFactory.getLogger(PostDownload.class);

  private PostDownload() {}

  static void answer(Context context, FigureSource source, Asked asked) {
    PostQuery query = ArchiveTwin.query(ArchiveTwin.form(asked));
    ExportFormat format = asked.choice("format", ExportFormat::ofCode, ExportFormat.CSV);
    // Asked once before the first byte, so that what cannot be answered is told as ever.
    var unused = source.search(query.sized(1));
    context.contentType(format.contentType());
    context.header(
        "Content-Disposition", "attachment; filename=\"lantoa-posts." + format.code() + "\"");
    try {
      write(context.outputStream(), source, query, format);
    } catch (IOException left) {
      throw new UncheckedIOException("whoever asked for posts no longer reads", left);
    }
  }

  private static void write(
      OutputStream out, FigureSource source, PostQuery query, ExportFormat format)
      throws IOException {
    PostFile file = format.begin(out, source.registry());
    try {
      source.export(query, file::add);
      file.end();
    } catch (ArchiveException cut) {
      // The answer has begun: that it is not whole can only be told at its end.
      LOG.warn("an export of posts was cut short: {}", cut.getMessage());
      file.cut();
    }
  }
}
