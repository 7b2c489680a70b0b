/** Tests of the templates. */
@NullMarked
package org.lantoa.ingest.template;

import org.jspecify.annotations.NullMarked;
