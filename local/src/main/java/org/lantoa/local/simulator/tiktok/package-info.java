/**
 * TikTok's list of an account's own videos. Enter at {@link
 * org.lantoa.local.simulator.tiktok.TikTokApi}.
 */
@NullMarked
package org.lantoa.local.simulator.tiktok;

import org.jspecify.annotations.NullMarked;
