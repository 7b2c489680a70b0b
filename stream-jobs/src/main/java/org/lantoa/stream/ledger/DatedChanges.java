package org.lantoa.stream.ledger;

import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.lantoa.model.topic.Change;

/**
 * The changes of one post that are dated at one instant.
 *
 * @param at the date
 * @param changes one per measure that changed
 */
public record DatedChanges(Instant at, List<Change> changes) {
  /** How Flink serializes it. */
  public static final TypeInformation<DatedChanges> TYPE = Types.POJO(DatedChanges.class);

  /** Copies the list. */
  public DatedChanges {
    changes = List.copyOf(changes);
  }
}
