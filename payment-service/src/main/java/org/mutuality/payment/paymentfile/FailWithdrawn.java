package org.mutuality.payment.paymentfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.mutuality.payment.paymentfile.GivenFileEvent.WithdrawalApproved;
import org.mutuality.payment.payout.PayoutCommand.FailPayout;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
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
        UUID last = new UUID(0, 0);
        List<Line> page;
        do {
            page = files.open(approved.fileId().value(), last, PAGE);
            SideBySide.each(page, this::fail);
            last = page.isEmpty() ? last : page.getLast().orderId();
        } while (page.size() == PAGE);
    }

    // Now, and not when it was approved: a retry that was asked for before means what had failed then.
    private void fail(Line line) {
        commands.send(new FailPayout(line.payoutId(), line.orderId(), REASON, clock.instant()));
    }
}
