/**
 * Brings the registry to its topic. Enter at {@link org.lantoa.ingest.registry.RegistryPublisher},
 * or at {@link org.lantoa.ingest.registry.RegistryWatcher} to follow a folder of registry files.
 */
@NullMarked
package org.lantoa.ingest.registry;

import org.jspecify.annotations.NullMarked;
