/** Files in which banks and distributors of cash say what became of orders. */
@NullMarked
package org.mutuality.payment.providerfile;

import org.jspecify.annotations.NullMarked;
