package org.mutuality.providers.simulator;

/**
 * How a simulator is to misbehave; what is left out is off. Shares are from 0 to 1.
 *
 * @param lostRequests share of orders that are not taken, and the connection is closed
 * @param lostAnswers share of orders that are taken, and the connection is closed without an answer
 * @param duplicates share of orders that are called back about twice, with an outdated word in between
 * @param late share of orders that stay pending for {@code lateMs}
 * @param refuse share of payees that are refused at once, the same ones every time
 * @param refuseLater share of payees whose orders are taken and fail afterwards, the same ones every time
 * @param slowMs wait before each answer
 * @param down every request gets 503 and nothing is taken
 * @param leaveOut share of payments that no report of a bank, and no list of an operator's transactions, ever mentions
 * @param returned share of a bank's payments that come back after they were made
 * @param unmatched lines of a statement that nobody ordered
 * @param unclaimed share of cash that nobody comes for
 * @param reversed share of an operator's transfers that it takes back {@code reversedMs} after they were paid
 * @param unordered share of an operator's transfers beside which it pays as much once more, which nobody ordered
 * @param misbooked share of an operator's transfers that its list shows with a hundredfold amount
 * @param fee charged for each payment, plain decimal; empty: none
 * @param feeCurrency of the fee; empty: the payment's own
 * @param surely each of these strikes at its first opportunity, and by its share from then on
 * @param seed of all chance
 */
public record Faults(
        double lostRequests,
        double lostAnswers,
        double duplicates,
        double late,
        long lateMs,
        double refuse,
        double refuseLater,
        long slowMs,
        boolean down,
        double leaveOut,
        double returned,
        int unmatched,
        double unclaimed,
        double reversed,
        long reversedMs,
        double unordered,
        double misbooked,
        String fee,
        String feeCurrency,
        boolean surely,
        long seed) {
    /** As behaved as can be. */
    public static final Faults NONE =
            new Faults(0, 0, 0, 0, 0, 0, 0, 0, false, 0, 0, 0, 0, 0, 0, 0, 0, "", "", false, 0);

    // Jackson passes null for what is left out.
    @SuppressWarnings("NullAway")
    public Faults {
        fee = fee == null ? "" : fee;
        feeCurrency = feeCurrency == null ? "" : feeCurrency;
    }
}
