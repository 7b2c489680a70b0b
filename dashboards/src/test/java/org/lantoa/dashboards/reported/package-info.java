/** Tests of reported figures beside measured ones. */
@org.jspecify.annotations.NullMarked
package org.lantoa.dashboards.reported;
