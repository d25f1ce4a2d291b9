package org.mutuality.payment.stipend;

/** Why a complete journal or a meeting, or part of it, earned nothing. The names are stored. */
public enum ForfeitReason {
    /** Submitted after the last day that the terms of the month allow. */
    SUBMITTED_TOO_LATE,
    /** The part of a meeting stipend above the monthly cap. */
    ABOVE_CAP,
    /** The family had been erased. */
    FAMILY_ERASED
}
