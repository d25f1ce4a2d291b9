package org.mutuality.payment.paymentfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.mutuality.payment.paymentfile.GivenFileCommand.ListLines;
import org.mutuality.payment.paymentfile.GivenFileEvent.WithdrawalApproved;
import org.mutuality.payment.payout.PayoutCommand.FailPayout;
import org.mutuality.payment.provider.cash.Distributors;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.CaughtUp;
import org.mutuality.platform.view.Views;

/** What files leave behind when the service is killed in the middle of them. */
@ApplicationScoped
public class Killed {
    private final Views views;
    private final CaughtUp caughtUp;
    private final ByFile batches;
    private final GivenFiles files;
    private final Waiting waiting;
    private final Distributors distributors;
    private final Commands commands;
    private final Clock clock = Clock.systemUTC();

    Killed(
            Views views,
            CaughtUp caughtUp,
            ByFile batches,
            GivenFiles files,
            Waiting waiting,
            Distributors distributors,
            Commands commands) {
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
        Commands dying = new Dying(ListLines.class, pages);
        new DrawingUp(views, caughtUp, files, waiting, distributors, dying, clock)
                .newest(batches.find(batchId).orElseThrow(), "maria");
    }

    /** @throws Death after so many lines */
    public void withdrawing(UUID batchId, int lines) {
        Instant now = clock.instant();
        new FailWithdrawn(files, new Dying(FailPayout.class, lines), clock)
                .react(
                        new WithdrawalApproved(GivenFileId.of(batchId, 1), 2, "carla", now),
                        new Recorded(1, "givenfile", 2, "1", now, Optional.empty()));
    }

    public static final class Death extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Lets only so many commands of a kind through. */
    private final class Dying implements Commands {
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
        public <R> R ask(Object command, Class<R> type) {
            die(command);
            return commands.ask(command, type);
        }

        private void die(Object command) {
            if (kind.isInstance(command) && left.getAndDecrement() <= 0) {
                throw new Death();
            }
        }
    }
}
