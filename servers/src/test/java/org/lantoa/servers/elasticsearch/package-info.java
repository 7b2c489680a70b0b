@NullMarked
package org.lantoa.servers.elasticsearch;

import org.jspecify.annotations.NullMarked;
