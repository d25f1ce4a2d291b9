package org.mutuality.payment.paymentfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.mutuality.payment.paymentfile.PaymentFileEvent.FileWithdrawalApproved;
import org.mutuality.payment.payout.PayoutCommand.FailPayout;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.database.PagedQuery;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/**
 * When the withdrawal of a payment file is approved, fails the file's open orders, a page at a time; their payouts can then be
 * retried or go into another batch. After a crash it continues with the orders that are still open. If the bank pays one of
 * them anyway, it settles late or contradicts a later order.
 */
@ApplicationScoped
class FailWithdrawnOrders implements Reaction<FileWithdrawalApproved> {
    private static final String REASON = "file-withdrawn";
    private static final int PAGE = 200;

    private final PaymentFileQueries files;
    private final CommandGateway commands;
    private final Clock clock;

    FailWithdrawnOrders(PaymentFileQueries files, CommandGateway commands, Clock clock) {
        this.files = files;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "fail-withdrawn-orders";
    }

    @Override
    public Class<FileWithdrawalApproved> eventType() {
        return FileWithdrawalApproved.class;
    }

    @Override
    public void react(FileWithdrawalApproved approved, EventMetadata recorded) {
        UUID file = approved.fileId().value();
        new PagedQuery<>(
                        new UUID(0, 0),
                        PAGE,
                        (last, size) -> files.findOpenLines(file, last, size),
                        PaymentFileLine::orderId)
                .forEachPage(page -> BoundedConcurrency.each(page, this::fail));
    }

    // The current time, not that of the approval: a retry requested before this must not include it.
    private void fail(PaymentFileLine line) {
        commands.send(new FailPayout(line.payoutId(), line.orderId(), REASON, clock.instant()));
    }
}
