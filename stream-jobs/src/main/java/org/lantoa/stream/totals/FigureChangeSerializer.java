package org.lantoa.stream.totals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;
import org.lantoa.stream.state.PackedSerializer;
import org.lantoa.stream.state.Packer;
import org.lantoa.stream.state.Unpacker;

/**
 * Serializes changes on their way to their scope. They live in no state: the form may change with
 * any version.
 */
public final class FigureChangeSerializer extends PackedSerializer<FigureChange> {
  private static final long serialVersionUID = 1L;

  @Override
  public FigureChange createInstance() {
    return new FigureChange("all", List.of(), Standing.SAME);
  }

  @Override
  public void serialize(FigureChange change, DataOutputView target) throws IOException {
    StringValue.writeString(change.scope(), target);
    Packer packer = new Packer();
    pack(change.standing(), packer);
    packer.count(change.dated().size());
    for (DatedFigures dated : change.dated()) {
      packer.signed(dated.at()).signed(dated.since() - dated.at());
      Figures.pack(dated.figures(), packer);
    }
    writeCount(packer.size(), target);
    target.write(packer.buffer(), 0, packer.size());
  }

  private static void pack(Standing standing, Packer packer) {
    if (standing.equals(Standing.SAME)) {
      packer.octet(0);
      return;
    }
    packer.octet(1).signed(standing.posts()).signed(standing.removed());
    for (Measure measure : Measure.values()) {
      packer.signed(standing.known().of(measure));
    }
  }

  @Override
  public FigureChange deserialize(DataInputView source) throws IOException {
    String scope = StringValue.readString(source);
    byte[] bytes = new byte[(int) readCount(source)];
    source.readFully(bytes);
    Unpacker packed = new Unpacker().of(bytes);
    Standing standing = standing(packed);
    int count = (int) packed.count();
    List<DatedFigures> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      long at = packed.signed();
      long since = at + packed.signed();
      long[] figures = Figures.zero();
      Figures.addPacked(packed, figures);
      all.add(new DatedFigures(at, figures, since));
    }
    return new FigureChange(scope, all, standing);
  }

  private static Standing standing(Unpacker packed) {
    if (packed.octet() == 0) {
      return Standing.SAME;
    }
    long posts = packed.signed();
    long removed = packed.signed();
    long[] known = new long[Measure.SLOTS];
    for (Measure measure : Measure.values()) {
      known[measure.slot()] = packed.signed();
    }
    return new Standing(posts, removed, new Tally(known));
  }

  @Override
  public TypeSerializerSnapshot<FigureChange> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Names the serializer in checkpoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<FigureChange> {
    /** Called by Flink. */
    public Snapshot() {
      super(FigureChangeSerializer::new);
    }
  }
}
