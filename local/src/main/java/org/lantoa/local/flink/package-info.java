/**
 * Flink inside this process, with its own page, and what it retains on disk. Enter at {@link
 * org.lantoa.local.flink.FlinkHost} and {@link org.lantoa.local.flink.RetainedCheckpoints}.
 */
@NullMarked
package org.lantoa.local.flink;

import org.jspecify.annotations.NullMarked;
