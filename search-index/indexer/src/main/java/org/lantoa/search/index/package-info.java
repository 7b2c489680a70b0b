/**
 * From Kafka into Elasticsearch. Enter at {@link org.lantoa.search.index.Indexer} for the running
 * part and at {@link org.lantoa.search.index.Indices} for names and mappings.
 */
@NullMarked
package org.lantoa.search.index;

import org.jspecify.annotations.NullMarked;
