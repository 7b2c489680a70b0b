/**
 * The built-in web page and its JSON twin. Enter at {@link org.lantoa.dashboards.web.WebServer}.
 */
@NullMarked
package org.lantoa.dashboards.web;

import org.jspecify.annotations.NullMarked;
