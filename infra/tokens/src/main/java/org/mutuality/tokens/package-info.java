/** Cheap checks of tokens before Quarkus' full verification, which alone admits a caller. */
@NullMarked
package org.mutuality.tokens;

import org.jspecify.annotations.NullMarked;
