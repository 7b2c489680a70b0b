/**
 * {@code connectors.yaml}: which token reads which source, and how often. Enter at {@link
 * org.lantoa.ingest.configuration.ConnectorsFile}.
 */
@NullMarked
package org.lantoa.ingest.configuration;

import org.jspecify.annotations.NullMarked;
