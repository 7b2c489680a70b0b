package org.lantoa.stream.totals;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.lantoa.stream.state.PackedSerializer;
import org.lantoa.stream.state.Packer;
import org.lantoa.stream.state.Unpacker;

/** Serializes {@link ScopeFigures}, which say their layout themselves. */
public final class ScopeFiguresSerializer extends PackedSerializer<ScopeFigures> {
  private static final long serialVersionUID = 1L;

  @Override
  public boolean isImmutableType() {
    return false;
  }

  @Override
  public ScopeFigures createInstance() {
    return ScopeFigures.empty();
  }

  @Override
  public ScopeFigures copy(ScopeFigures from) {
    return from.copy();
  }

  @Override
  public void serialize(ScopeFigures figures, DataOutputView target) throws IOException {
    Packer packer = new Packer();
    figures.pack(packer);
    writeCount(packer.size(), target);
    target.write(packer.buffer(), 0, packer.size());
  }

  @Override
  public ScopeFigures deserialize(DataInputView source) throws IOException {
    byte[] packed = new byte[(int) readCount(source)];
    source.readFully(packed);
    return ScopeFigures.unpack(new Unpacker().of(packed));
  }

  @Override
  public TypeSerializerSnapshot<ScopeFigures> snapshotConfiguration() {
    return new Snapshot();
  }

  /** Names the serializer in checkpoints. */
  public static final class Snapshot extends SimpleTypeSerializerSnapshot<ScopeFigures> {
    /** Called by Flink. */
    public Snapshot() {
      super(ScopeFiguresSerializer::new);
    }
  }
}
