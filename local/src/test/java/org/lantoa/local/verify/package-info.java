@NullMarked
package org.lantoa.local.verify;

import org.jspecify.annotations.NullMarked;
