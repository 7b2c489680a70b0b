package org.lantoa.ingest.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.table.XmlScanner.Event;

/** The shared texts of an XLSX file. */
final class XlsxTexts implements TextSource {
  private final XmlScanner xml;
  private boolean isDone;

  XlsxTexts(XmlScanner xml) {
    this.xml = xml;
  }

  @Override
  public @Nullable String next() throws IOException {
    while (!isDone) {
      Event event = xml.next();
      if (event == Event.DONE) {
        isDone = true;
      } else if (event == Event.START && xml.name().equals("si")) {
        StringBuilder text = new StringBuilder();
        RichText.read(xml, text);
        return RichText.unescaped(text.toString());
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
