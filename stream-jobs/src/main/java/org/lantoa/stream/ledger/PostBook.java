package org.lantoa.stream.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;
import org.lantoa.stream.state.Packer;
import org.lantoa.stream.state.StateAccess;
import org.lantoa.stream.state.Unpacker;

/**
 * The counted post and its observations that were read, in one short value: what every observation
 * needs is read at once, also from RocksDB. A row of observations that has grown long is put aside,
 * so that the value stays short however often a post is observed.
 */
final class PostBook implements SeenObservations {
  /** The layout that this version writes; the ones before lie under other names of state. */
  static final int LAYOUT = 3;

  static final ValueStateDescriptor<byte[]> BOOK =
      new ValueStateDescriptor<>(
          "post-book", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  /** Rows that were put aside, by their newest instant. */
  static final MapStateDescriptor<Long, byte[]> ROWS =
      new MapStateDescriptor<>(
          "seen-rows", Types.LONG, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  /** The counted post, as layouts 1 and 2 kept it. */
  static final ValueStateDescriptor<PostState> POST =
      new ValueStateDescriptor<>("post", PostState.TYPE);

  /** Fingerprint by {@code observedAt} in milliseconds, as layouts 1 and 2 kept them. */
  static final MapStateDescriptor<Long, Long> SEEN =
      new MapStateDescriptor<>("seen-observations", Types.LONG, Types.LONG);

  private static final int LONG_ROW = 400;
  private static final int HAS_ROWS = 1;
  private static final int HAS_BEFORE = 2;
  private static final byte[] EMPTY = {};

  private final ValueState<byte[]> book;
  private final MapState<Long, byte[]> rows;
  private final ValueState<PostState> postBefore;
  private final MapState<Long, Long> seenBefore;
  private final PackedPost packedPost = new PackedPost();
  private final PackedSeen packedSeen = new PackedSeen();
  private final Packer packer = new Packer();
  private final Unpacker unpacker = new Unpacker();

  private boolean isOpen;
  private boolean isOfBefore;
  private @Nullable PostState post;
  private byte[] packed = EMPTY;
  private int aside;
  private long asideUpTo;
  private byte[] row = EMPTY;

  PostBook(RuntimeContext context) {
    book = context.getState(BOOK);
    rows = context.getMapState(ROWS);
    postBefore = context.getState(POST);
    seenBefore = context.getMapState(SEEN);
  }

  /** The current key may be another one: nothing that was read holds. */
  void turn() {
    isOpen = false;
  }

  private void open() {
    if (isOpen) {
      return;
    }
    post = null;
    packed = EMPTY;
    aside = 0;
    asideUpTo = PostState.NEVER;
    row = EMPTY;
    byte @Nullable [] found = StateAccess.<byte @Nullable []>get(book::value);
    isOfBefore = found == null && takeOver();
    if (found != null) {
      read(found);
    }
    isOpen = true;
  }

  // Every observation that was remembered is of the newest counted instant, or of an earlier one.
  private boolean takeOver() {
    @Nullable PostState before = StateAccess.get(postBefore::value);
    if (before == null) {
      return false;
    }
    post = before;
    packed = packedPost.pack(before);
    aside = HAS_BEFORE;
    asideUpTo = before.newestAt();
    return true;
  }

  private void read(byte[] found) {
    unpacker.of(found);
    int layout = unpacker.octet();
    if (layout != LAYOUT) {
      throw new IllegalArgumentException(
          "post state of layout "
              + layout
              + " cannot be read by a program that knows "
              + LAYOUT
              + "; start the program that wrote the checkpoint");
    }
    aside = unpacker.octet();
    asideUpTo = aside == 0 ? PostState.NEVER : unpacker.signed();
    int length = (int) unpacker.count();
    int from = unpacker.position();
    packed = Arrays.copyOfRange(found, from, from + length);
    row = Arrays.copyOfRange(found, from + length, found.length);
    post = length == 0 ? null : packedPost.unpack(packed, 0, length);
  }

  private void write() {
    packer.reset().octet(LAYOUT).octet(aside);
    if (aside != 0) {
      packer.signed(asideUpTo);
    }
    packer.count(packed.length).raw(packed, 0, packed.length).raw(row, 0, row.length);
    byte[] written = packer.toBytes();
    StateAccess.run(() -> book.update(written));
    if (isOfBefore) {
      postBefore.clear();
      isOfBefore = false;
    }
  }

  @Nullable PostState post() {
    open();
    return post;
  }

  void keep(PostState state) {
    open();
    take(state);
    write();
  }

  /** Keeps the post after an observation and remembers that one, all in one writing. */
  void counted(PostState after, long fingerprint) {
    open();
    take(after);
    add(after.newestAt(), fingerprint);
    write();
  }

  private void take(PostState state) {
    post = state;
    packed = packedPost.pack(state);
  }

  @Override
  public Seen seen(long observedAt, long fingerprint) {
    open();
    OptionalInt found = packedSeen.find(row, observedAt);
    if (found.isEmpty() && aside != 0 && observedAt <= asideUpTo) {
      found = findAside(observedAt);
    }
    if (found.isEmpty()) {
      return Seen.NEVER;
    }
    return found.getAsInt() == PackedSeen.half(fingerprint) ? Seen.SAME : Seen.OTHER;
  }

  private OptionalInt findAside(long observedAt) {
    if ((aside & HAS_BEFORE) != 0) {
      @Nullable Long before = StateAccess.get(() -> seenBefore.get(observedAt));
      if (before != null) {
        return OptionalInt.of(PackedSeen.half(before));
      }
    }
    return StateAccess.get(() -> findInRows(observedAt));
  }

  private OptionalInt findInRows(long observedAt) throws Exception {
    for (Map.Entry<Long, byte[]> entry : rows.entries()) {
      if (entry.getKey() >= observedAt) {
        OptionalInt found = packedSeen.find(entry.getValue(), observedAt);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return OptionalInt.empty();
  }

  @Override
  public void remember(long observedAt, long fingerprint) {
    open();
    add(observedAt, fingerprint);
    write();
  }

  private void add(long observedAt, long fingerprint) {
    row = packedSeen.added(row, observedAt, PackedSeen.half(fingerprint));
    if (row.length > LONG_ROW) {
      putAside(row);
      row = EMPTY;
    }
  }

  private void putAside(byte[] full) {
    long latest = packedSeen.latest(full);
    StateAccess.run(() -> rows.put(latest, full));
    aside |= HAS_ROWS;
    asideUpTo = Math.max(asideUpTo, latest);
  }
}
