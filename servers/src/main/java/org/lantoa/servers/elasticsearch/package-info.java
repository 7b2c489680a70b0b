/**
 * A real Elasticsearch as a child process that never outlives this JVM; enter at {@link
 * ElasticsearchServer}.
 */
@NullMarked
package org.lantoa.servers.elasticsearch;

import org.jspecify.annotations.NullMarked;
