/** The authenticated user and its roles, and token verification. */
@NullMarked
package org.mutuality.platform.identity;

import org.jspecify.annotations.NullMarked;
