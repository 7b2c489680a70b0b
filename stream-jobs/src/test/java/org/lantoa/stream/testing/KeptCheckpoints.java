package org.lantoa.stream.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.util.OperatorSnapshotUtil;

/**
 * One checkpoint of each operator per layout of its state, as an earlier program wrote it. A change
 * of state that cannot read them fails its test. When a layout is added, keep one of it with the
 * {@code main} of the operator's {@code …KeptStateTest}; never write an old one again.
 */
public final class KeptCheckpoints {
  private KeptCheckpoints() {}

  public static void write(Path folder, String name, OperatorSubtaskState state)
      throws IOException {
    OperatorSnapshotUtil.writeStateHandle(state, folder.resolve(name).toString());
  }

  public static OperatorSubtaskState read(String name, Path scratch) throws Exception {
    Path copy = scratch.resolve(name);
    try (InputStream kept = KeptCheckpoints.class.getResourceAsStream("/checkpoints/" + name)) {
      Files.copy(Objects.requireNonNull(kept, name), copy);
    }
    return OperatorSnapshotUtil.readStateHandle(copy.toString());
  }
}
