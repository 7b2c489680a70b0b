/** Tests of matching in memory; {@code RandomPosts} makes up posts and queries that often meet. */
@NullMarked
package org.lantoa.search.matching;

import org.jspecify.annotations.NullMarked;
