/**
 * Texts for people, in Vietnamese and English. Enter at {@link org.lantoa.local.message.Messages};
 * what must be told to the user in their language is thrown as a {@link
 * org.lantoa.local.message.Refusal}.
 */
@NullMarked
package org.lantoa.local.message;

import org.jspecify.annotations.NullMarked;
