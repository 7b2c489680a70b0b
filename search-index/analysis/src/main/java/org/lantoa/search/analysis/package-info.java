/**
 * Vietnamese text made searchable: with or without accents, whatever the tone placement. Enter at
 * {@link org.lantoa.search.analysis.PostAnalyzers} for indexing and searching, at {@link
 * org.lantoa.search.analysis.Words} and {@link org.lantoa.search.analysis.Terms} for the words of a
 * query, and at {@link org.lantoa.search.analysis.VietnameseFolding} for keywords.
 */
@NullMarked
package org.lantoa.search.analysis;

import org.jspecify.annotations.NullMarked;
