/** Split from org.mutuality.payment.provider. */
@NullMarked
package org.mutuality.payment.provider.registry;

import org.jspecify.annotations.NullMarked;
