/** Complaints of families about payouts that did not arrive: one open complaint per payout, answered by finance, accepted or reopened by the family. */
@NullMarked
package org.mutuality.payment.complaint;

import org.jspecify.annotations.NullMarked;
