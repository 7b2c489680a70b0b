@NullMarked
package org.lantoa.search.plugin;

import org.jspecify.annotations.NullMarked;
