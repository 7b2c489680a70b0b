@NullMarked
package org.lantoa.search.query;

import org.jspecify.annotations.NullMarked;
