package org.lantoa.stream.ledger;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;
import org.lantoa.stream.state.StateAccess;

/** The keyed state of {@link LedgerOperator}, of the post that is the current key. */
final class LedgerState implements PostMemory {
  static final ValueStateDescriptor<PostText> TEXT =
      new ValueStateDescriptor<>("text", PostText.TYPE);

  /** The campaigns of a post whose text was erased. */
  static final ValueStateDescriptor<List<String>> FORGOTTEN =
      new ValueStateDescriptor<>("forgotten", Types.LIST(Types.STRING));

  static final ListStateDescriptor<Waiting> WAITING =
      new ListStateDescriptor<>("waiting", Waiting.TYPE);
  static final ListStateDescriptor<DatedChanges> GROWTH =
      new ListStateDescriptor<>("growth-until-text", DatedChanges.TYPE);

  /** Broadcast: the offset of the newest registry version that was applied. */
  static final MapStateDescriptor<String, Long> APPLIED =
      new MapStateDescriptor<>("applied-registry", Types.STRING, Types.LONG);

  private final PostBook book;
  private final ValueState<PostText> text;
  private final ValueState<List<String>> forgotten;
  private final ListState<Waiting> waiting;
  private final ListState<DatedChanges> growth;

  LedgerState(RuntimeContext context) {
    book = new PostBook(context);
    text = context.getState(TEXT);
    forgotten = context.getState(FORGOTTEN);
    waiting = context.getListState(WAITING);
    growth = context.getListState(GROWTH);
  }

  /** Turns to what may be another post. */
  LedgerState turned() {
    book.turn();
    return this;
  }

  @Override
  public @Nullable PostState post() {
    return book.post();
  }

  @Override
  public void keep(PostState state) {
    book.keep(state);
  }

  @Override
  public void counted(PostState after, long fingerprint) {
    book.counted(after, fingerprint);
  }

  @Override
  public @Nullable PostText text() {
    return StateAccess.get(text::value);
  }

  @Override
  public void keep(PostText state) {
    StateAccess.run(() -> text.update(state));
  }

  @Override
  public @Nullable List<String> forgotten() {
    return StateAccess.get(forgotten::value);
  }

  @Override
  public void forget(List<String> campaigns) {
    StateAccess.run(() -> forgotten.update(campaigns));
  }

  @Override
  public List<Waiting> waiting() {
    return list(waiting);
  }

  @Override
  public void keepWaiting(List<Waiting> left) {
    StateAccess.run(() -> waiting.update(left));
  }

  @Override
  public List<DatedChanges> growth() {
    return list(growth);
  }

  @Override
  public void addGrowth(DatedChanges changes) {
    StateAccess.run(() -> growth.add(changes));
  }

  @Override
  public void forgetGrowth() {
    growth.clear();
  }

  @Override
  public Seen seen(long observedAt, long fingerprint) {
    return book.seen(observedAt, fingerprint);
  }

  @Override
  public void remember(long observedAt, long fingerprint) {
    book.remember(observedAt, fingerprint);
  }

  private static <T> List<T> list(ListState<T> state) {
    List<T> items = new ArrayList<>();
    @Nullable Iterable<T> found = StateAccess.get(state::get);
    if (found != null) {
      found.forEach(items::add);
    }
    return items;
  }
}
