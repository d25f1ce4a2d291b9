package org.mutuality.payment.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.mutuality.payment.payout.FeeType;
import org.mutuality.payment.payout.PayoutCommand;
import org.mutuality.payment.payout.PayoutCommand.FailPayout;
import org.mutuality.payment.payout.PayoutCommand.MarkOutcomeUnknown;
import org.mutuality.payment.payout.PayoutCommand.ReturnPayout;
import org.mutuality.payment.payout.PayoutCommand.SettlePayout;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.payment.payout.ReportedFee;
import org.mutuality.payment.provider.OrderStatus;
import org.mutuality.platform.eventsourcing.CommandGateway;

/** Records a provider's answer about an order in its payout. */
@ApplicationScoped
class OrderStatusHandler {
    /** Return reason of a payout that its provider reversed; providers give no other reason. */
    private static final String REVERSED = "reversed";

    private static final Logger LOG = Logger.getLogger(OrderStatusHandler.class);

    private final CommandGateway commands;
    private final Clock clock;

    OrderStatusHandler(CommandGateway commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** Returns whether the answer is final for the order. */
    boolean handle(PayoutId payout, UUID orderId, OrderStatus answer) {
        command(payout, orderId, answer).ifPresent(commands::send);
        return answer instanceof OrderStatus.Settled
                || answer instanceof OrderStatus.Reversed
                || answer instanceof OrderStatus.Refused;
    }

    private Optional<PayoutCommand> command(PayoutId payout, UUID orderId, OrderStatus answer) {
        return switch (answer) {
            case OrderStatus.Settled settled ->
                Optional.of(new SettlePayout(
                        payout,
                        orderId,
                        settled.reference(),
                        ReportedFee.of(FeeType.PAYING, settled.fees()),
                        settled.at()));
            case OrderStatus.Reversed reversed ->
                Optional.of(new ReturnPayout(
                        payout, orderId, REVERSED, ReportedFee.of(FeeType.PAYING, reversed.fees()), reversed.at()));
            case OrderStatus.Refused refused ->
                Optional.of(new FailPayout(payout, orderId, refused.reason(), clock.instant()));
            case OrderStatus.Pending pending -> Optional.empty();
            case OrderStatus.Unknown unknown -> markUnknown(payout, orderId, unknown.reason());
            case OrderStatus.NotFound never -> markUnknown(payout, orderId, "the provider does not know the order");
        };
    }

    private Optional<PayoutCommand> markUnknown(PayoutId payout, UUID orderId, String reason) {
        LOG.debugf("order %s: %s", orderId, reason);
        return Optional.of(new MarkOutcomeUnknown(payout, orderId, clock.instant()));
    }
}
