package org.lantoa.stream.coverage;

import org.lantoa.model.topic.Coverage;
import org.lantoa.model.topic.Followers;
import org.lantoa.model.topic.SourceState;

/** Where the results for sources go. */
interface CoverageOutputs {
  void coverage(Coverage coverage);

  void state(SourceState state);

  void followers(Followers followers);

  /** The next version. */
  long version();
}
