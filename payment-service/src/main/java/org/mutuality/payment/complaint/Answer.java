package org.mutuality.payment.complaint;

/**
 * What finance said last.
 *
 * @param fingerprint of its words
 * @param by account of who said it
 */
record Answer(ComplaintOutcome outcome, String fingerprint, String by) {}
