@NullMarked
package org.lantoa.local.sources;

import org.jspecify.annotations.NullMarked;
