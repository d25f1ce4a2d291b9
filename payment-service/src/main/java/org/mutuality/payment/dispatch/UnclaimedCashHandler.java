package org.mutuality.payment.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.mutuality.payment.dispatch.OrderQueries.OrderCursor;
import org.mutuality.payment.payout.PayoutCommand.FailPayout;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.database.PagedQuery;
import org.mutuality.platform.eventsourcing.CommandGateway;

/** Cash that nobody has come for while its code was good: openly not paid, and owed still. */
@ApplicationScoped
class UnclaimedCashHandler {
    static final String REASON = "unclaimed";
    private static final int PAGE = 200;
    // Where a day ends last.
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    private final OrderQueries orders;
    private final CommandGateway commands;
    private final DispatchSettings settings;

    UnclaimedCashHandler(OrderQueries orders, CommandGateway commands, DispatchSettings settings) {
        this.orders = orders;
        this.commands = commands;
        this.settings = settings;
    }

    /**
     * Once its list's last day and the grace for receipts are over. Earlier it would be free to be paid in another way while its
     * code still is. A receipt that comes afterwards settles the payout late, unless it was sent again meanwhile.
     */
    void failUnclaimed(Instant now) {
        LocalDate day = LocalDate.ofInstant(now.minus(settings.unclaimedGrace()), LAST);
        new PagedQuery<>(
                        OrderCursor.START,
                        PAGE,
                        (place, size) -> orders.findExpiredCash(day, place, size),
                        OrderCursor::of)
                .forEachPage(page -> BoundedConcurrency.each(
                        page, one -> commands.send(new FailPayout(one.payoutId(), one.orderId(), REASON, now))));
    }
}
