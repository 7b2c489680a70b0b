@NullMarked
package org.lantoa.search.connection;

import org.jspecify.annotations.NullMarked;
