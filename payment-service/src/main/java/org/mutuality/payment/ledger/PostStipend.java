package org.mutuality.payment.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.platform.problem.Unavailable;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Happened;
import org.mutuality.platform.view.Reaction;

/** When a stipend is accrued, it stands in the books. */
@ApplicationScoped
class PostStipend implements Reaction<StipendAccrued> {
    private final Commands commands;

    PostStipend(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "post-stipend";
    }

    @Override
    public Class<StipendAccrued> family() {
        return StipendAccrued.class;
    }

    // Posted when it was accrued, by its own clock: a replay meets the transfer that is there.
    @Override
    public void react(StipendAccrued accrued, Recorded recorded) {
        commands.send(PostTransfer.of(Entries.stipend(accrued), accrued.accruedAt()));
    }

    // A transfer each, so side by side they share commits. What failed among them is done again with the whole batch.
    @Override
    public void reactAll(List<Happened<StipendAccrued>> batch) {
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> all = batch.stream()
                    .map(one -> side.submit(() -> react(one.event(), one.recorded())))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("event store", e);
        }
    }
}
