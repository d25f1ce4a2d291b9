/** Who is at the door: a token, or a browser's session. */
@NullMarked
package org.mutuality.gateway.authentication;

import org.jspecify.annotations.NullMarked;
