/**
 * The command line: what the operator types and reads. Enter at {@link
 * org.lantoa.local.cli.Lantoa}.
 */
@NullMarked
package org.lantoa.local.cli;

import org.jspecify.annotations.NullMarked;
