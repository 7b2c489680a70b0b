/** Creates the topics. Enter at {@link org.lantoa.ingest.topics.TopicSetup}. */
@NullMarked
package org.lantoa.ingest.topics;

import org.jspecify.annotations.NullMarked;
