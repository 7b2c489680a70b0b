/**
 * The query language of the archive and of campaigns. Enter at {@link
 * org.lantoa.search.query.SearchQuery}, whose meaning is a {@link
 * org.lantoa.search.query.QueryNode}; mistakes come out as {@link
 * org.lantoa.search.query.QuerySyntaxException}.
 */
@NullMarked
package org.lantoa.search.query;

import org.jspecify.annotations.NullMarked;
