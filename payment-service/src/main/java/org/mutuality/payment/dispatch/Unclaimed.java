package org.mutuality.payment.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.mutuality.payment.dispatch.OrderView.Place;
import org.mutuality.payment.payout.PayoutCommand.FailPayout;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.PagedQuery;
import org.mutuality.platform.view.SideBySide;

/** Cash that nobody has come for while its code was good: openly not paid, and owed still. */
@ApplicationScoped
class Unclaimed {
    static final String REASON = "unclaimed";
    private static final int PAGE = 200;
    // Where a day ends last.
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    private final OrderView orders;
    private final Commands commands;
    private final DispatchSettings settings;

    Unclaimed(OrderView orders, Commands commands, DispatchSettings settings) {
        this.orders = orders;
        this.commands = commands;
        this.settings = settings;
    }

    /**
     * Once its list's last day and the grace for receipts are over. Earlier it would be free to be paid in another way while its
     * code still is. A receipt that comes afterwards settles the payout late, unless it was sent again meanwhile.
     */
    void fail(Instant now) {
        LocalDate day = LocalDate.ofInstant(now.minus(settings.unclaimedGrace()), LAST);
        new PagedQuery<>(Place.START, PAGE, (place, size) -> orders.expired(day, place, size), Place::of)
                .forEachPage(page -> SideBySide.each(
                        page, one -> commands.send(new FailPayout(one.payoutId(), one.orderId(), REASON, now))));
    }
}
