/**
 * Tokens and keys: named in configuration, kept in the environment or in files, and never told by
 * any text that the program writes.
 */
@NullMarked
package org.lantoa.ingest.secret;

import org.jspecify.annotations.NullMarked;
