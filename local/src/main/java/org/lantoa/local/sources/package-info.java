/**
 * What the running machine tells of its sources to whoever watches over it by machine. Enter at
 * {@link org.lantoa.local.sources.SourceMetrics}.
 */
@NullMarked
package org.lantoa.local.sources;

import org.jspecify.annotations.NullMarked;
