@NullMarked
package org.lantoa.servers.kafka;

import org.jspecify.annotations.NullMarked;
