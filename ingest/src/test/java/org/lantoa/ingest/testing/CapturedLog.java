package org.lantoa.ingest.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.layout.PatternLayout;

/** Everything that is logged, at every level and with its exceptions, until it is closed. */
public final class CapturedLog implements AutoCloseable {
  private final LoggerContext context = LoggerContext.getContext(false);
  private final Level before = context.getConfiguration().getRootLogger().getLevel();
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();
  private final Appender appender = new Lines(lines);

  /** Begins. */
  public CapturedLog() {
    appender.start();
    context.getConfiguration().getRootLogger().addAppender(appender, Level.ALL, null);
    context.getConfiguration().getRootLogger().setLevel(Level.ALL);
    context.updateLoggers();
  }

  private static final class Lines extends AbstractAppender {
    private final Queue<String> lines;

    Lines(Queue<String> lines) {
      super(
          "captured",
          null,
          PatternLayout.newBuilder().withPattern("%p %c %m %xEx").build(),
          false,
          Property.EMPTY_ARRAY);
      this.lines = lines;
    }

    @Override
    public void append(LogEvent event) {
      lines.add(getLayout().toSerializable(event).toString());
    }
  }

  /** All of it. */
  @Override
  public String toString() {
    return String.join("\n", lines);
  }

  @Override
  public void close() {
    context.getConfiguration().getRootLogger().removeAppender(appender.getName());
    context.getConfiguration().getRootLogger().setLevel(before);
    context.updateLoggers();
  }
}
