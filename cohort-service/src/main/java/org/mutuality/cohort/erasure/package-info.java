/**
 * Erasure of a family from its request to the receipt: who requested it and until when it is due, who confirmed it, and what each
 * service has destroyed.
 */
@NullMarked
package org.mutuality.cohort.erasure;

import org.jspecify.annotations.NullMarked;
