/**
 * The registry as the jobs see it: its newest version before the first observation, later ones as
 * they come. Enter at {@link org.lantoa.stream.registry.RegistryVersions}.
 */
@NullMarked
package org.lantoa.stream.registry;

import org.jspecify.annotations.NullMarked;
