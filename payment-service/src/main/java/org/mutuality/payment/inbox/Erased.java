package org.mutuality.payment.inbox;

import static org.mutuality.payment.payout.PayoutProblem.PAYOUT_IN_PROGRESS;

import java.time.Instant;
import org.mutuality.payment.payout.PayoutCommand.ClosePayout;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.platform.problem.Refusal;
import org.mutuality.platform.store.Commands;

/** What an erased family is owed no more. */
final class Erased {
    private Erased() {}

    /** What a provider may be paying this moment ends as the provider says. */
    static void close(PayoutId payout, Instant at, Commands commands) {
        try {
            commands.send(new ClosePayout(payout, at));
        } catch (Refusal refused) {
            if (refused.problem() != PAYOUT_IN_PROGRESS) {
                throw refused;
            }
        }
    }
}
