/**
 * The registry: units, sources and campaigns, dated and validated. Enter at {@link
 * org.lantoa.model.registry.Registry}.
 */
@NullMarked
package org.lantoa.model.registry;

import org.jspecify.annotations.NullMarked;
