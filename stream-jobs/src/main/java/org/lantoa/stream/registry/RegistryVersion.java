package org.lantoa.stream.registry;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.RecordCodec;

/**
 * One whole version of the registry as it stands in the log. It travels as the topic's JSON, whose
 * reader checks it, so that no second serialized form of the registry exists.
 *
 * @param offset its place in the topic; a higher one supersedes a lower one
 * @param json the record
 */
public record RegistryVersion(long offset, byte[] json) {
  /** How Flink serializes it. */
  public static final TypeInformation<RegistryVersion> TYPE = Types.POJO(RegistryVersion.class);

  /**
   * Reads the registry.
   *
   * @throws MalformedRecordException if the bytes are no registry
   * @throws SuppressRestartsException if a newer version of the software wrote it: the job stops
   */
  public Registry registry() throws MalformedRecordException {
    try {
      return RecordCodec.REGISTRY.read(json);
    } catch (NewerVersionException newer) {
      throw new SuppressRestartsException(newer);
    }
  }
}
