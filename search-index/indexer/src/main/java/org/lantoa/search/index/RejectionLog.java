package org.lantoa.search.index;

import java.util.List;
import org.lantoa.model.topic.Rejection;

/** Where refusals are kept. */
interface RejectionLog extends AutoCloseable {

  /** Returns once all of them are kept; throws if one is not. */
  void append(List<Rejection> rejections);

  @Override
  void close();
}
