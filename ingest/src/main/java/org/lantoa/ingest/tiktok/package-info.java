/**
 * Reads official accounts by the TikTok API, each with its own token: its videos and their counts.
 * Enter at {@link org.lantoa.ingest.tiktok.TikTokConnector}.
 */
@NullMarked
package org.lantoa.ingest.tiktok;

import org.jspecify.annotations.NullMarked;
