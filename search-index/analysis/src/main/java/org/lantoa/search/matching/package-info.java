/**
 * Matches single posts in memory, with Lucene and the analysis of the archive. Enter at {@link
 * org.lantoa.search.matching.CampaignMatcher} for many queries on one post, and at {@link
 * org.lantoa.search.matching.Highlights} for where a query matches a text.
 */
@NullMarked
package org.lantoa.search.matching;

import org.jspecify.annotations.NullMarked;
