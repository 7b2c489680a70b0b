/**
 * Vietnamese text made comparable: with or without accents, whatever the tone placement. Enter at
 * {@link org.lantoa.search.analysis.VietnameseFolding} for single texts and at {@link
 * org.lantoa.search.analysis.AnalysedText} for matching one text against many queries.
 */
@NullMarked
package org.lantoa.search.analysis;

import org.jspecify.annotations.NullMarked;
