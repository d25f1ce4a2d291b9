package org.mutuality.payment.paymentfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.mutuality.payment.paymentfile.GivenFileEvent.WithdrawalApproved;
import org.mutuality.payment.payout.PayoutCommand.FailPayout;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.PagedQuery;
import org.mutuality.platform.view.Reaction;
import org.mutuality.platform.view.SideBySide;

/**
 * When a file is withdrawn, what of it is open has openly failed, a page at a time; it can be retried then, or go into another
 * batch. Killed halfway, it goes on with what is open still. What the bank pays all the same settles late, or contradicts.
 */
@ApplicationScoped
class FailWithdrawn implements Reaction<WithdrawalApproved> {
    private static final String REASON = "file-withdrawn";
    private static final int PAGE = 200;

    private final GivenFiles files;
    private final Commands commands;
    private final Clock clock;

    FailWithdrawn(GivenFiles files, Commands commands, Clock clock) {
        this.files = files;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "fail-withdrawn-orders";
    }

    @Override
    public Class<WithdrawalApproved> family() {
        return WithdrawalApproved.class;
    }

    @Override
    public void react(WithdrawalApproved approved, Recorded recorded) {
        UUID file = approved.fileId().value();
        new PagedQuery<>(new UUID(0, 0), PAGE, (last, size) -> files.open(file, last, size), Line::orderId)
                .forEachPage(page -> SideBySide.each(page, this::fail));
    }

    // Now, and not when it was approved: a retry that was asked for before means what had failed then.
    private void fail(Line line) {
        commands.send(new FailPayout(line.payoutId(), line.orderId(), REASON, clock.instant()));
    }
}
