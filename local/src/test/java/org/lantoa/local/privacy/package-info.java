/** What people did not give us must not be anywhere: held over a whole running machine. */
@NullMarked
package org.lantoa.local.privacy;

import org.jspecify.annotations.NullMarked;
