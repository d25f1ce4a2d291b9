package org.mutuality.payment.providerfile;

/** What became of one line of a file. */
enum LineOutcome {
    SETTLED,
    FAILED,
    RETURNED,
    /** The provider has it, and it isn't decided. */
    UNDER_WAY,
    /** It had been said before. */
    ALREADY_RECORDED,
    /** It can't be, by what was said before: kept with the payout, somebody has to ask. */
    CONTRADICTING,
    /** Another amount moved than was ordered: somebody has to ask. */
    AMOUNT_MISMATCH,
    /** No order of this country's. */
    UNMATCHED,
    /** Handed out by a list of cash after two people had vouched that nobody pays by it any more: the distributor has to say why. */
    WITHDRAWN;

    /** Nothing was done about it that could be seen at a payout. */
    boolean isLeft() {
        return this == AMOUNT_MISMATCH || this == UNMATCHED || this == WITHDRAWN;
    }
}
