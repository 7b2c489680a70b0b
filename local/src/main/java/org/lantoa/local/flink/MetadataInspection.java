package org.lantoa.local.flink;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.KeyGroupsStateHandle;
import org.apache.flink.runtime.state.KeyedStateHandle;
import org.apache.flink.runtime.state.OperatorStateHandle;
import org.apache.flink.runtime.state.StreamStateHandle;
import org.apache.flink.runtime.state.filesystem.FileStateHandle;

/**
 * Reads a checkpoint's metadata as Flink does when it restores, and looks whether the files it
 * names are there in full.
 */
final class MetadataInspection implements RetainedCheckpoints.Inspection {

  @Override
  public Optional<String> problem(RetainedCheckpoint checkpoint) {
    try (DataInputStream stream =
        new DataInputStream(Files.newInputStream(checkpoint.metadata()))) {
      CheckpointMetadata metadata =
          Checkpoints.loadCheckpointMetadata(
              stream, MetadataInspection.class.getClassLoader(), checkpoint.folder().toString());
      return metadata.getOperatorStates().stream()
          .flatMap(MetadataInspection::handles)
          .flatMap(handle -> missing(handle).stream())
          .findFirst();
    } catch (IOException | RuntimeException e) {
      // Damaged bytes surface as any of a dozen runtime exceptions; each means "does not load".
      return Optional.of(e.toString());
    }
  }

  private static Stream<StreamStateHandle> handles(OperatorState operator) {
    Stream<StreamStateHandle> coordinator = Stream.ofNullable(operator.getCoordinatorState());
    return Stream.concat(
        coordinator, operator.getStates().stream().flatMap(MetadataInspection::handles));
  }

  private static Stream<StreamStateHandle> handles(OperatorSubtaskState state) {
    Stream<StreamStateHandle> operator =
        Stream.of(state.getManagedOperatorState(), state.getRawOperatorState())
            .flatMap(handles -> handles.stream())
            .map(OperatorStateHandle::getDelegateStateHandle);
    Stream<StreamStateHandle> keyed =
        Stream.of(state.getManagedKeyedState(), state.getRawKeyedState())
            .flatMap(handles -> handles.stream())
            .flatMap(MetadataInspection::delegate);
    return Stream.concat(operator, keyed);
  }

  private static Stream<StreamStateHandle> delegate(KeyedStateHandle handle) {
    return handle instanceof KeyGroupsStateHandle groups
        ? Stream.of(groups.getDelegateStateHandle())
        : Stream.empty();
  }

  private static Optional<String> missing(StreamStateHandle handle) {
    if (!(handle instanceof FileStateHandle file)) {
      return Optional.empty();
    }
    Path path = file.getFilePath();
    try {
      long length = path.getFileSystem().getFileStatus(path).getLen();
      return length == file.getStateSize()
          ? Optional.empty()
          : Optional.of(path + " has " + length + " bytes, expected " + file.getStateSize());
    } catch (IOException e) {
      return Optional.of(e.toString());
    }
  }
}
