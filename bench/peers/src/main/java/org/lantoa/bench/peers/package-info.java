/**
 * Other ways to keep rolling totals, one file each, beside the product's own: all read one topic of
 * gains with the same code and emit each total once per slide of log time. Each runs in a process
 * of its own; enter at {@link org.lantoa.bench.peers.PeerMain}.
 */
@NullMarked
package org.lantoa.bench.peers;

import org.jspecify.annotations.NullMarked;
