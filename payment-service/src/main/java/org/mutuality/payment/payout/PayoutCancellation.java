package org.mutuality.payment.payout;

import static org.mutuality.payment.payout.PayoutProblem.PAYOUT_IN_PROGRESS;

import java.time.Instant;
import org.mutuality.payment.payout.PayoutCommand.CancelPayout;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.problem.ProblemException;

/** Cancellation of what is owed to an erased family, or for something that was taken away. */
public final class PayoutCancellation {
    private PayoutCancellation() {}

    /** A payout that the provider may be paying at this moment is left alone: the provider's report ends it. */
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
