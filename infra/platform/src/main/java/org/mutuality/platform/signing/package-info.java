/** Signatures of published events that destroy data or owe money, and the keys for them. */
@NullMarked
package org.mutuality.platform.signing;

import org.jspecify.annotations.NullMarked;
