package org.mutuality.payment.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Happened;
import org.mutuality.platform.view.Reaction;
import org.mutuality.platform.view.SideBySide;

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
        SideBySide.each(batch, one -> react(one.event(), one.recorded()));
    }
}
