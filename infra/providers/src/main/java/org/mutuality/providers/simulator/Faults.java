package org.mutuality.providers.simulator;

/**
 * Faults of a simulator; an absent one is off. Shares are from 0 to 1.
 *
 * @param lostRequests share of orders that are dropped with the connection
 * @param lostAnswers share of orders that are accepted, but whose connection is closed without a response
 * @param duplicates share of orders with a second callback, and an outdated callback in between
 * @param late share of orders that stay pending for {@code lateMs}
 * @param refuse share of payees that are rejected at once, always the same ones
 * @param refuseLater share of payees whose orders are accepted and then fail, always the same ones
 * @param slowMs delay before each response
 * @param down every request gets 503 and nothing is accepted
 * @param leaveOut share of payments that are missing in all reports of a bank or lists of an operator
 * @param returned share of a bank's payments that are returned after they were made
 * @param unmatched number of statement lines without an order
 * @param unclaimed share of cash payments that are never collected
 * @param reversed share of an operator's transfers that it reverses {@code reversedMs} after they were paid
 * @param unordered share of an operator's transfers after which it pays the same amount again without an order
 * @param misbooked share of an operator's transfers that its list shows with a hundred times the amount
 * @param fee charged for each payment, plain decimal; empty: none
 * @param feeCurrency of the fee; empty: the payment's currency
 * @param surely each fault occurs at its first opportunity, and by its share from then on
 * @param seed of the random generator
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
    /** No faults. */
    public static final Faults NONE =
            new Faults(0, 0, 0, 0, 0, 0, 0, 0, false, 0, 0, 0, 0, 0, 0, 0, 0, "", "", false, 0);

    // Jackson passes null for absent fields.
    @SuppressWarnings("NullAway")
    public Faults {
        fee = fee == null ? "" : fee;
        feeCurrency = feeCurrency == null ? "" : feeCurrency;
    }
}
