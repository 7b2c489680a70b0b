/**
 * What the job must say, worked out naively from the definitions: lists and loops, nothing shared
 * with the job's code. Enter at {@link org.lantoa.stream.reference.ReferenceModel}.
 */
@NullMarked
package org.lantoa.stream.reference;

import org.jspecify.annotations.NullMarked;
