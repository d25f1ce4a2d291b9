package org.mutuality.payment.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.mutuality.payment.payout.PayoutCommand;
import org.mutuality.payment.payout.PayoutCommand.DoubtPayout;
import org.mutuality.payment.payout.PayoutCommand.FailPayout;
import org.mutuality.payment.payout.PayoutCommand.ReturnPayout;
import org.mutuality.payment.payout.PayoutCommand.SettlePayout;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.payment.payout.ToldFee;
import org.mutuality.payment.payout.Work;
import org.mutuality.payment.provider.Answer;
import org.mutuality.platform.store.Commands;

/** Has a payout know what its provider said. */
@ApplicationScoped
class Hearing {
    /** Why a payout came back that its provider reversed: providers don't say more. */
    private static final String REVERSED = "reversed";

    private static final Logger LOG = Logger.getLogger(Hearing.class);

    private final Commands commands;
    private final Clock clock;

    Hearing(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** Whether the order has come to its end by this answer. */
    boolean hear(PayoutId payout, UUID orderId, Answer answer) {
        command(payout, orderId, answer).ifPresent(commands::send);
        return answer instanceof Answer.Settled
                || answer instanceof Answer.Reversed
                || answer instanceof Answer.Refused;
    }

    private Optional<PayoutCommand> command(PayoutId payout, UUID orderId, Answer answer) {
        return switch (answer) {
            case Answer.Settled settled ->
                Optional.of(new SettlePayout(
                        payout, orderId, settled.reference(), ToldFee.of(Work.PAYING, settled.fees()), settled.at()));
            case Answer.Reversed reversed ->
                Optional.of(new ReturnPayout(
                        payout, orderId, REVERSED, ToldFee.of(Work.PAYING, reversed.fees()), reversed.at()));
            case Answer.Refused refused ->
                Optional.of(new FailPayout(payout, orderId, refused.reason(), clock.instant()));
            case Answer.Pending pending -> Optional.empty();
            case Answer.Unknown unknown -> doubt(payout, orderId, unknown.why());
            case Answer.NeverHeard never -> doubt(payout, orderId, "the provider does not know the order");
        };
    }

    private Optional<PayoutCommand> doubt(PayoutId payout, UUID orderId, String why) {
        LOG.debugf("order %s: %s", orderId, why);
        return Optional.of(new DoubtPayout(payout, orderId, clock.instant()));
    }
}
