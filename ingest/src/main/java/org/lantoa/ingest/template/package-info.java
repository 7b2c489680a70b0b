/**
 * Workbooks for people to fill, with lists to choose from, which the import then reads. Enter at
 * {@link org.lantoa.ingest.template.Templates}.
 */
@NullMarked
package org.lantoa.ingest.template;

import org.jspecify.annotations.NullMarked;
