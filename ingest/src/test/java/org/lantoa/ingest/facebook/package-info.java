/** Tests of the connector for Facebook pages, against a small scripted Graph API. */
@NullMarked
package org.lantoa.ingest.facebook;

import org.jspecify.annotations.NullMarked;
