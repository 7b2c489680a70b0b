/**
 * The analysis of {@code org.lantoa.search.analysis} as a plugin of Elasticsearch, one factory per
 * analyzer. Elasticsearch enters, by {@code named_components.json}.
 */
@NullMarked
package org.lantoa.search.plugin;

import org.jspecify.annotations.NullMarked;
