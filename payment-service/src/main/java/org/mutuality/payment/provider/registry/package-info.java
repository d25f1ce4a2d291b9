/** Configured providers and where they pay. */
@NullMarked
package org.mutuality.payment.provider.registry;

import org.jspecify.annotations.NullMarked;
