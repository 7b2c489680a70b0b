/**
 * The ledger of posts: what each observation adds to what was counted before, and where it counts.
 * Enter at {@link org.lantoa.stream.ledger.LedgerOperator}; the decisions are {@code Placing} and
 * {@code PostLedger}, free of Flink.
 */
@NullMarked
package org.lantoa.stream.ledger;

import org.jspecify.annotations.NullMarked;
