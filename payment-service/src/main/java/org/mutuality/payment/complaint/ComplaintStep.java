package org.mutuality.payment.complaint;

/** What was done about a complaint, as its history tells it. */
public enum ComplaintStep {
    MADE,
    ANSWERED,
    ACCEPTED,
    REOPENED,
    DROPPED
}
