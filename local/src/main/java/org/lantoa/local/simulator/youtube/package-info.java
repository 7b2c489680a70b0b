/**
 * The YouTube Data API's shapes and errors. Enter at {@link
 * org.lantoa.local.simulator.youtube.YouTubeApi}.
 */
@NullMarked
package org.lantoa.local.simulator.youtube;

import org.jspecify.annotations.NullMarked;
