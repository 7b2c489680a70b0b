/**
 * What the real servers of one machine share: the ports that they take. The servers themselves live
 * in {@code org.lantoa.servers.kafka} and {@code org.lantoa.servers.elasticsearch}.
 */
@NullMarked
package org.lantoa.servers;

import org.jspecify.annotations.NullMarked;
