package org.lantoa.local.verify;

import org.lantoa.model.Scope;

/**
 * A total that is not what its parts add up to.
 *
 * @param whole the scope of the whole
 * @param figure as in {@link Difference#figure}
 * @param total the total of the whole
 * @param parts the sum over its parts
 */
public record RollUp(Scope whole, String figure, long total, long parts) {}
