/**
 * Measures the search of the archive: how good its answers are, beside an index with
 * Elasticsearch's own analyzer, and what they cost. Enter at {@link
 * org.lantoa.bench.search.SearchBenchmark}.
 */
@NullMarked
package org.lantoa.bench.search;

import org.jspecify.annotations.NullMarked;
