/** Tokens, before Quarkus checks them in full: it alone admits anybody. */
@NullMarked
package org.mutuality.tokens;

import org.jspecify.annotations.NullMarked;
