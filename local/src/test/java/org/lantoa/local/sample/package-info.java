/** Tests of the sample, and the generator of the file behind the report's sentence. */
@NullMarked
package org.lantoa.local.sample;

import org.jspecify.annotations.NullMarked;
