/**
 * The query language of campaigns. Enter at {@link org.lantoa.search.query.CampaignQuery}; mistakes
 * come out as {@link org.lantoa.search.query.QuerySyntaxException}.
 */
@NullMarked
package org.lantoa.search.query;

import org.jspecify.annotations.NullMarked;
