package org.lantoa.local.verify;

import org.lantoa.model.Scope;

/**
 * A figure that does not add up.
 *
 * @param scope the scope it is of
 * @param figure a measure such as {@code shares}; {@code posts}, {@code removedPosts}, {@code
 *     knownPosts.shares} (how many posts); {@code gains} (how many records)
 * @param elasticsearch as Elasticsearch gives it
 * @param topics as the topics give it
 */
public record Difference(Scope scope, String figure, Figures elasticsearch, Figures topics) {}
