/** Simulated mobile-money operator with the GSMA Mobile Money API 1.2. */
@NullMarked
package org.mutuality.providers.mobile;

import org.jspecify.annotations.NullMarked;
