/**
 * Who is signed in: accounts are Elasticsearch's own, sessions live in memory and end by
 * themselves. Enter at {@link org.lantoa.dashboards.session.SignIn}.
 */
@NullMarked
package org.lantoa.dashboards.session;

import org.jspecify.annotations.NullMarked;
