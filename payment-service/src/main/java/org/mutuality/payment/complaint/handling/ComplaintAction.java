package org.mutuality.payment.complaint.handling;

/** What was done about a complaint, as its history tells it. */
public enum ComplaintAction {
    MADE,
    ANSWERED,
    ACCEPTED,
    REOPENED,
    DROPPED
}
