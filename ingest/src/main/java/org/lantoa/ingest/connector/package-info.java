/**
 * What every connector has in common: the port by which a source is read, what is found while it is
 * read, and why it could not be read. One connector per platform implements {@link
 * org.lantoa.ingest.connector.Connector}; one contract test holds for all.
 */
@NullMarked
package org.lantoa.ingest.connector;

import org.jspecify.annotations.NullMarked;
