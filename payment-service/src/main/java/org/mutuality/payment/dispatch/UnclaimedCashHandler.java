package org.mutuality.payment.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.mutuality.payment.dispatch.OrderQueries.OrderCursor;
import org.mutuality.payment.payout.PayoutCommand.FailPayout;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.DayOnEarth;
import org.mutuality.platform.database.PagedQuery;
import org.mutuality.platform.eventsourcing.CommandGateway;

/** Fails cash payouts that nobody collected while the code was valid; they are still owed. */
@ApplicationScoped
class UnclaimedCashHandler {
    static final String REASON = "unclaimed";
    private static final int PAGE = 200;
    private final OrderQueries orders;
    private final CommandGateway commands;
    private final DispatchSettings settings;

    UnclaimedCashHandler(OrderQueries orders, CommandGateway commands, DispatchSettings settings) {
        this.orders = orders;
        this.commands = commands;
        this.settings = settings;
    }

    /**
     * Fails them once the last day of the list and the grace period for receipts are over. Earlier the amount could be
     * paid in another way while the code still works. A receipt that arrives afterwards settles the payout late, unless
     * it was sent again meanwhile.
     */
    void failUnclaimed(Instant now) {
        LocalDate day = DayOnEarth.earliest(now.minus(settings.unclaimedGrace()));
        new PagedQuery<>(
                        OrderCursor.START,
                        PAGE,
                        (after, size) -> orders.findExpiredCash(day, after, size),
                        OrderCursor::of)
                .forEachPage(page -> BoundedConcurrency.each(
                        page, one -> commands.send(new FailPayout(one.payoutId(), one.orderId(), REASON, now))));
    }
}
