/** Authentication of callers by bearer token, browser session or basic authentication of data-collection apps. */
@NullMarked
package org.mutuality.gateway.authentication;

import org.jspecify.annotations.NullMarked;
