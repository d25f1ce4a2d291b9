/** Limits of request rate, failed logins and body size. */
@NullMarked
package org.mutuality.gateway.limit;

import org.jspecify.annotations.NullMarked;
