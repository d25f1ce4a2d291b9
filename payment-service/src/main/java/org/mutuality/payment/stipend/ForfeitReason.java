package org.mutuality.payment.stipend;

/** Why a complete journal, a meeting or a part of it earned nothing. Names are stored for ever. */
public enum ForfeitReason {
    /** After the latest day that the terms of its month allow. */
    SUBMITTED_TOO_LATE,
    /** Of meetings: above what the cap of its month leaves beside the journal. */
    ABOVE_CAP,
    /** The family was erased before. */
    FAMILY_ERASED
}
