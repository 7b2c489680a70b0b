/**
 * The terms of Lan Tỏa: posts and their keys, counts that may be unknown, scopes and horizons.
 * Enter at {@link org.lantoa.model.PostKey} and {@link org.lantoa.model.Counts}; what travels on
 * topics lives in {@code org.lantoa.model.topic}, units, sources and campaigns in {@code
 * org.lantoa.model.registry}.
 */
@NullMarked
package org.lantoa.model;

import org.jspecify.annotations.NullMarked;
