package org.mutuality.payment.complaint.handling;

/** Kind of an entry in a complaint's history. */
public enum ComplaintAction {
    /** The complaint was made. */
    MADE,
    /** Finance has answered. */
    ANSWERED,
    /** The answer was accepted for the family. */
    ACCEPTED,
    /** The complaint was reopened for the family. */
    REOPENED,
    /** The complaint was closed because the family was erased. */
    DROPPED
}
