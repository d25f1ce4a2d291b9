/** Split from org.mutuality.payment.complaint. */
@NullMarked
package org.mutuality.payment.complaint.handling;

import org.jspecify.annotations.NullMarked;
