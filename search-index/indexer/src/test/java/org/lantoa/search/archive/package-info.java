@NullMarked
package org.lantoa.search.archive;

import org.jspecify.annotations.NullMarked;
