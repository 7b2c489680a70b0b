/** TikTok and its errors, by a stand-in of it. */
@NullMarked
package org.lantoa.ingest.tiktok;

import org.jspecify.annotations.NullMarked;
