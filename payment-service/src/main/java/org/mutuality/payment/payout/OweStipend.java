package org.mutuality.payment.payout;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.mutuality.payment.payout.Due.Kind;
import org.mutuality.payment.payout.PayoutCommand.OwePayout;
import org.mutuality.payment.stipend.EarnedMonth;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Happened;
import org.mutuality.platform.view.Reaction;
import org.mutuality.platform.view.SideBySide;

/** When a stipend is accrued, it is owed to the family. */
@ApplicationScoped
class OweStipend implements Reaction<StipendAccrued> {
    private final Commands commands;

    OweStipend(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "create-payout-for-stipend";
    }

    @Override
    public Class<StipendAccrued> family() {
        return StipendAccrued.class;
    }

    @Override
    public void react(StipendAccrued accrued, Recorded recorded) {
        EarnedMonth earned = accrued.earned();
        Due due = new Due(
                Kind.JOURNAL,
                accrued.stipendId().value(),
                earned.familyId(),
                earned.cohortId(),
                earned.country(),
                Optional.of(earned.month()),
                accrued.amount());
        commands.send(OwePayout.of(due, accrued.accruedAt()));
    }

    @Override
    public void reactAll(List<Happened<StipendAccrued>> batch) {
        SideBySide.each(batch, one -> react(one.event(), one.recorded()));
    }
}
