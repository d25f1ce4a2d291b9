/** Who is at the door: a token, or a browser's session. */
@NullMarked
package org.mutuality.gateway.sign;

import org.jspecify.annotations.NullMarked;
