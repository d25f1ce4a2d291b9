package org.mutuality.payment.providerfile;

/** Outcome of one line of a file. */
enum LineOutcome {
    /** The order became settled. */
    SETTLED,
    /** The order became failed. */
    FAILED,
    /** The payment was returned. */
    RETURNED,
    /** The provider has the order and has not decided it. */
    UNDER_WAY,
    /** It had been recorded before. */
    ALREADY_RECORDED,
    /** It contradicts an earlier report; the contradiction is stored with the payout and has to be investigated. */
    CONTRADICTING,
    /** Another amount moved than was ordered; it has to be investigated. */
    AMOUNT_MISMATCH,
    /** It matches no order of this country. */
    UNMATCHED,
    /** Cash was handed out from a list after its withdrawal; the distributor has to explain it. */
    WITHDRAWN;

    /** Whether the line changed no payout and is stored as an unprocessed line. */
    boolean isUnprocessed() {
        return this == AMOUNT_MISMATCH || this == UNMATCHED || this == WITHDRAWN;
    }
}
