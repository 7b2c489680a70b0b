/**
 * Checks that the numbers add up: what posts gained, what they have, and the totals are the same
 * for every scope, in Elasticsearch and on the topics. Enter at {@link
 * org.lantoa.local.verify.Verification}.
 */
@NullMarked
package org.lantoa.local.verify;

import org.jspecify.annotations.NullMarked;
