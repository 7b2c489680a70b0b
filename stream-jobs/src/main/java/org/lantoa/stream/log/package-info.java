/**
 * What the jobs read: records of contents and observations with their place in the log, and ticks
 * as time. Enter at {@link org.lantoa.stream.log.LogTopics}.
 */
@NullMarked
package org.lantoa.stream.log;

import org.jspecify.annotations.NullMarked;
