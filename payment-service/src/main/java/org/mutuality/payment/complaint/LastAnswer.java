package org.mutuality.payment.complaint;

import org.mutuality.payment.complaint.ComplaintOutcome;

/**
 * What finance said last.
 *
 * @param fingerprint of its words
 * @param by account of who said it
 */
record LastAnswer(ComplaintOutcome outcome, String fingerprint, String by) {}
