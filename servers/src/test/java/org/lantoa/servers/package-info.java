@NullMarked
package org.lantoa.servers;

import org.jspecify.annotations.NullMarked;
