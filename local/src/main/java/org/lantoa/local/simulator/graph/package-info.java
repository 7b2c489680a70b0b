/**
 * The Graph API's shapes, headers and errors. Enter at {@link
 * org.lantoa.local.simulator.graph.GraphApi}.
 */
@NullMarked
package org.lantoa.local.simulator.graph;

import org.jspecify.annotations.NullMarked;
