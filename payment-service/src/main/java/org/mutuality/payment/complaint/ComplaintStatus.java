package org.mutuality.payment.complaint;

/** Whose turn it is. */
public enum ComplaintStatus {
    /** Finance's, also while it asks the provider. */
    OPEN,
    /** The family's: to accept the answer or to reopen. */
    ANSWERED,
    /** Nobody's: the family has accepted the answer. */
    ACCEPTED,
    /** Nobody's: the family was forgotten. */
    DROPPED
}
