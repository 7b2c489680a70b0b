package org.lantoa.stream.output;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.PostSummary;

/**
 * Writes each post about once a second with the newest that is known of it, every ten seconds while
 * a log is caught up with, sooner where many posts are held or a checkpoint begins: each of its
 * states supersedes those before, and brings its whole text along.
 */
public final class NewestPosts extends Gatherer<PostSummary> {
  private static final long serialVersionUID = 1L;

  /** The operator's uid and name. */
  public static final String UID = "newest-posts";

  /** How long a post is held at most: as long as totals, so that neither waits for the other. */
  static final Duration LONGEST = Duration.ofSeconds(1);

  /** The same while a log is caught up with: as long as totals, too. */
  static final Duration LONGEST_CATCHING_UP = Duration.ofSeconds(10);

  /** How many posts are held at most, some twenty megabytes with their texts. */
  static final int MOST = 20_000;

  private transient @Nullable Map<PostKey, PostSummary> newest;

  NewestPosts() {
    super(LONGEST, LONGEST_CATCHING_UP);
  }

  /** Puts it behind what makes states of posts, in its own tasks. */
  public static SingleOutputStreamOperator<PostSummary> attach(DataStream<PostSummary> states) {
    return states
        .transform(UID, StreamTypes.POST, new NewestPosts())
        .setParallelism(states.getParallelism())
        .uid(UID);
  }

  // The operator is made where the job is built and used elsewhere: nothing transient exists there.
  private Map<PostKey, PostSummary> newest() {
    if (newest == null) {
      newest = new LinkedHashMap<>();
    }
    return newest;
  }

  @Override
  public void processElement(StreamRecord<PostSummary> element) {
    PostSummary post = element.getValue();
    newest().put(post.post(), post); // A task's versions only grow.
    hold();
    if (newest().size() >= MOST) {
      send();
    }
  }

  @Override
  protected void emit() {
    StreamRecord<PostSummary> reused = new StreamRecord<>(null);
    newest().values().forEach(post -> output.collect(reused.replace(post)));
    newest().clear();
  }
}
