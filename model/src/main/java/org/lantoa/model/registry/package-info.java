/**
 * The registry: units, sources and campaigns, dated and validated. Enter at {@link
 * org.lantoa.model.registry.Registry}; the YAML files that people keep are read and checked by
 * {@link org.lantoa.model.registry.RegistryFiles}.
 */
@NullMarked
package org.lantoa.model.registry;

import org.jspecify.annotations.NullMarked;
