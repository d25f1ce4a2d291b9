package org.mutuality.payment.budget;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import org.mutuality.payment.budget.BudgetCommand.ChargeFees;
import org.mutuality.payment.budget.BudgetCommand.ChargedFee;
import org.mutuality.payment.payout.PayoutEvent.PayoutFeeCharged;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;
import org.mutuality.platform.projection.RecordedEvent;

/** When providers charge fees, deducts them from the budgets: one command per budget for all fees read at once. */
@ApplicationScoped
class ChargeProviderFees implements Reaction<PayoutFeeCharged> {
    private final CommandGateway commands;

    ChargeProviderFees(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "charge-provider-fees";
    }

    @Override
    public Class<PayoutFeeCharged> eventType() {
        return PayoutFeeCharged.class;
    }

    @Override
    public void react(PayoutFeeCharged charged, EventMetadata recorded) {
        reactAll(List.of(new RecordedEvent<>(charged, recorded)));
    }

    @Override
    public void reactAll(List<RecordedEvent<PayoutFeeCharged>> batch) {
        batch.stream()
                .collect(groupingBy(one -> one.event().entitlement().budgetOwnerId(), LinkedHashMap::new, toList()))
                .forEach((ownerId, charged) -> commands.send(new ChargeFees(
                        new BudgetId(ownerId),
                        charged.stream()
                                .map(one -> new ChargedFee(
                                        one.recorded().position(), one.event().fee()))
                                .toList(),
                        charged.getLast().event().at())));
    }
}
