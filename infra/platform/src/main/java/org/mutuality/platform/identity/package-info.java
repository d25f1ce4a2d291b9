/** Who is signed in, and what they may. */
@NullMarked
package org.mutuality.platform.identity;

import org.jspecify.annotations.NullMarked;
