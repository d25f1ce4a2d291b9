package org.mutuality.payment.paymentfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.mutuality.payment.paymentfile.PaymentFileCommand.AddPaymentFileLines;
import org.mutuality.payment.paymentfile.PaymentFileEvent.FileWithdrawalApproved;
import org.mutuality.payment.payout.PayoutCommand.FailPayout;
import org.mutuality.payment.provider.cash.CashDistributors;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.ProjectionBarrier;

/** What files leave behind when the service is killed in the middle of them. */
@ApplicationScoped
public class InterruptedFileGeneration {
    private final ReadModelDatabase views;
    private final ProjectionBarrier caughtUp;
    private final BatchForFileQueries batches;
    private final PaymentFileQueries files;
    private final FileOrderSelector waiting;
    private final CashDistributors distributors;
    private final CommandGateway commands;
    private final Clock clock = Clock.systemUTC();

    InterruptedFileGeneration(
            ReadModelDatabase views,
            ProjectionBarrier caughtUp,
            BatchForFileQueries batches,
            PaymentFileQueries files,
            FileOrderSelector waiting,
            CashDistributors distributors,
            CommandGateway commands) {
        this.views = views;
        this.caughtUp = caughtUp;
        this.batches = batches;
        this.files = files;
        this.waiting = waiting;
        this.distributors = distributors;
        this.commands = commands;
    }

    /** @throws Death after so many pages */
    public void drawingUp(UUID batchId, int pages) {
        CommandGateway dying = new Dying(AddPaymentFileLines.class, pages);
        new PaymentFileGenerator(views, caughtUp, files, waiting, distributors, dying, clock)
                .getOrGenerateLatest(batches.find(batchId).orElseThrow(), "maria");
    }

    /** @throws Death after so many lines */
    public void withdrawing(UUID batchId, int lines) {
        Instant now = clock.instant();
        new FailWithdrawnOrders(files, new Dying(FailPayout.class, lines), clock)
                .react(
                        new FileWithdrawalApproved(PaymentFileId.of(batchId, 1), 2, "carla", now),
                        new EventMetadata(1, "givenfile", 2, "1", now, Optional.empty()));
    }

    public static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Lets only so many commands of a kind through. */
    private final class Dying implements CommandGateway {
        private final Class<?> kind;
        private final AtomicInteger left;

        Dying(Class<?> kind, int most) {
            this.kind = kind;
            this.left = new AtomicInteger(most);
        }

        @Override
        public boolean send(Object command) {
            die(command);
            return commands.send(command);
        }

        @Override
        public <R> R sendForResult(Object command, Class<R> type) {
            die(command);
            return commands.sendForResult(command, type);
        }

        private void die(Object command) {
            if (kind.isInstance(command) && left.getAndDecrement() <= 0) {
                throw new Death();
            }
        }
    }
}
