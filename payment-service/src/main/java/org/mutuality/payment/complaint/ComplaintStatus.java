package org.mutuality.payment.complaint;

/** State of a complaint, which says whose turn it is. */
public enum ComplaintStatus {
    /** Finance has to answer, or the provider is investigating. */
    OPEN,
    /** The family has to accept the answer or reopen the complaint. */
    ANSWERED,
    /** Closed: the family has accepted the answer. */
    ACCEPTED,
    /** Closed: the family was erased. */
    DROPPED
}
