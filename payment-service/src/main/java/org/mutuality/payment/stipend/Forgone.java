package org.mutuality.payment.stipend;

/** Why a complete journal earned nothing. */
public enum Forgone {
    /** After the latest day that the terms of its month allow. */
    TOLD_TOO_LATE
}
