package org.lantoa.stream.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is remembered of one post: the port behind which keyed state lives. */
interface PostMemory extends SeenObservations {
  /** The counted post; absent until it is placed. */
  @Nullable PostState post();

  void keep(PostState post);

  /** Keeps the post after an observation that counts, and remembers that one. */
  default void counted(PostState after, long fingerprint) {
    remember(after.newestAt(), fingerprint);
    keep(after);
  }

  /** What the post says; absent until a content has come. */
  @Nullable PostText text();

  void keep(PostText text);

  /** The campaigns that a post stays in whose text was erased; absent while it may have one. */
  @Nullable List<String> forgotten();

  /** The text is erased for good. */
  void forget(List<String> campaigns);

  /** Records that cannot be used yet, in the order of their coming. */
  List<Waiting> waiting();

  void keepWaiting(List<Waiting> waiting);

  /**
   * The changes so far, those first seen excepted, while no text has decided on campaigns: what a
   * campaign that the post joins late must be told.
   */
  List<DatedChanges> growth();

  void addGrowth(DatedChanges changes);

  void forgetGrowth();
}
