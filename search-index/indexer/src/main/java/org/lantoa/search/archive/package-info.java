/**
 * Questions to the archive. Enter at {@link org.lantoa.search.archive.Archive}; the other public
 * types are what it takes and gives.
 */
@NullMarked
package org.lantoa.search.archive;

import org.jspecify.annotations.NullMarked;
