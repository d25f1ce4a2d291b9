package org.mutuality.payment.purse;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import org.mutuality.payment.payout.PayoutEvent.PayoutCharged;
import org.mutuality.payment.purse.PurseCommand.CountFees;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Happened;
import org.mutuality.platform.view.Reaction;

/** When providers took fees, purses count them: all that are read at once by one command a purse. */
@ApplicationScoped
class CountCharged implements Reaction<PayoutCharged> {
    private final Commands commands;

    CountCharged(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "charge-provider-fees";
    }

    @Override
    public Class<PayoutCharged> family() {
        return PayoutCharged.class;
    }

    @Override
    public void react(PayoutCharged charged, Recorded recorded) {
        reactAll(List.of(new Happened<>(charged, recorded)));
    }

    @Override
    public void reactAll(List<Happened<PayoutCharged>> batch) {
        batch.stream()
                .collect(groupingBy(one -> one.event().due().holder(), LinkedHashMap::new, toList()))
                .forEach((holder, charged) -> commands.send(new CountFees(
                        new PurseId(holder),
                        charged.stream()
                                .map(one -> new Fee(
                                        one.recorded().position(), one.event().fee()))
                                .toList(),
                        charged.getLast().event().at())));
    }
}
