/** Tests. */
@NullMarked
package org.lantoa.stream.ledger;

import org.jspecify.annotations.NullMarked;
