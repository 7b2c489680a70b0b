@NullMarked
package org.lantoa.dashboards.web;

import org.jspecify.annotations.NullMarked;
