package org.mutuality.payment.payout;

import static org.mutuality.payment.payout.PayoutProblem.PAYOUT_IN_PROGRESS;

import java.time.Instant;
import org.mutuality.payment.payout.PayoutCommand.CancelPayout;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.problem.ProblemException;

/** What an erased family is owed no more. */
public final class PayoutCancellation {
    private PayoutCancellation() {}

    /** What a provider may be paying this moment ends as the provider says. */
    public static void cancelUnlessInProgress(PayoutId payout, Instant at, CommandGateway commands) {
        try {
            commands.send(new CancelPayout(payout, at));
        } catch (ProblemException refused) {
            if (refused.problem() != PAYOUT_IN_PROGRESS) {
                throw refused;
            }
        }
    }
}
