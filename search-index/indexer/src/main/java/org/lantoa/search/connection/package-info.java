/**
 * The way to Elasticsearch. Enter at {@link org.lantoa.search.connection.ElasticsearchConnection}.
 */
@NullMarked
package org.lantoa.search.connection;

import org.jspecify.annotations.NullMarked;
