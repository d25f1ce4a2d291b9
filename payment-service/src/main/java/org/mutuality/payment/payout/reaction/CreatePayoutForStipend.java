package org.mutuality.payment.payout.reaction;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.credit.FirstCredits;
import org.mutuality.payment.credit.StipendCreditCommand.ReleaseStipendCredit;
import org.mutuality.payment.credit.StipendCreditCommand.UseStipendCredit;
import org.mutuality.payment.credit.StipendCreditId;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.Entitlement.EntitlementType;
import org.mutuality.payment.payout.PayoutCommand.CreatePayout;
import org.mutuality.payment.payout.PayoutCommand.WithdrawPayout;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.payment.stipend.CompletedMonth;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.payment.stipend.StipendEvent.StipendRestored;
import org.mutuality.payment.stipend.StipendEvent.StipendReversed;
import org.mutuality.payment.stipend.StipendEvent.StipendStateEvent;
import org.mutuality.payment.stipend.StipendId;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;
import org.mutuality.platform.projection.RecordedEvent;

/**
 * When a stipend is accrued or restored, creates the payout that is owed for it, less what the family was overpaid before; none when
 * nothing is left. When it is reversed, withdraws the payout.
 */
@ApplicationScoped
class CreatePayoutForStipend implements Reaction<StipendStateEvent> {
    private final FirstCredits credits;
    private final CommandGateway commands;

    CreatePayoutForStipend(FirstCredits credits, CommandGateway commands) {
        this.credits = credits;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "create-payout-for-stipend";
    }

    @Override
    public Class<StipendStateEvent> eventType() {
        return StipendStateEvent.class;
    }

    @Override
    public void react(StipendStateEvent event, EventMetadata recorded) {
        reactAll(List.of(new RecordedEvent<>(event, recorded)));
    }

    // Stipends in parallel; the events of one in order.
    @Override
    public void reactAll(List<RecordedEvent<StipendStateEvent>> batch) {
        Map<StipendCreditId, Long> firstCredits = credits.firstPositions(batch.stream()
                .map(one -> one.event().completedMonth().familyId())
                .collect(toSet()));
        Map<StipendId, List<RecordedEvent<StipendStateEvent>>> stipends =
                batch.stream().collect(groupingBy(one -> one.event().stipendId()));
        BoundedConcurrency.each(
                List.copyOf(stipends.values()), events -> events.forEach(one -> react(one, firstCredits)));
    }

    private void react(RecordedEvent<StipendStateEvent> one, Map<StipendCreditId, Long> firstCredits) {
        switch (one.event()) {
            case StipendAccrued accrued ->
                create(
                        entitlement(
                                accrued.completedMonth(), accrued.stipendId().value(), accrued.amount()),
                        accrued.accruedAt(),
                        one.recorded(),
                        firstCredits);
            case StipendRestored restored ->
                create(
                        entitlement(restored.completedMonth(), restored.accrualId(), restored.amount()),
                        restored.restoredAt(),
                        one.recorded(),
                        firstCredits);
            case StipendReversed reversed -> withdraw(reversed, one.recorded(), firstCredits);
            default -> {}
        }
    }

    private void create(
            Entitlement earned, Instant at, EventMetadata recorded, Map<StipendCreditId, Long> firstCredits) {
        Optional<StipendCreditId> credit = credit(earned.familyId(), earned.amount(), recorded, firstCredits);
        Money due =
                credit.map(id -> minus(earned.amount(), setOff(id, earned, at))).orElse(earned.amount());
        if (due.minor() > 0) {
            commands.send(CreatePayout.of(earned.withAmount(due), at));
        }
    }

    private void withdraw(StipendReversed reversed, EventMetadata recorded, Map<StipendCreditId, Long> firstCredits) {
        UUID familyId = reversed.completedMonth().familyId();
        PayoutId payoutId = PayoutId.of(EntitlementType.JOURNAL, reversed.accrualId());
        credit(familyId, reversed.amount(), recorded, firstCredits)
                .ifPresent(credit -> commands.send(
                        new ReleaseStipendCredit(credit, familyId, payoutId.value(), reversed.reversedAt())));
        commands.send(new WithdrawPayout(payoutId, reversed.reversedAt()));
    }

    private Money setOff(StipendCreditId credit, Entitlement earned, Instant at) {
        return commands.sendForResult(
                new UseStipendCredit(
                        credit,
                        earned.familyId(),
                        earned.payoutId().value(),
                        earned.month().orElseThrow(),
                        earned.amount(),
                        at),
                Money.class);
    }

    // By the position of the event, and not by what is open now: a repeated event must find what it found at first.
    private static Optional<StipendCreditId> credit(
            UUID familyId, Money amount, EventMetadata recorded, Map<StipendCreditId, Long> firstCredits) {
        StipendCreditId credit = StipendCreditId.of(familyId, amount.currency());
        return Optional.ofNullable(firstCredits.get(credit))
                .filter(position -> position < recorded.position())
                .map(position -> credit);
    }

    private static Money minus(Money amount, Money setOff) {
        return new Money(amount.minor() - setOff.minor(), amount.currency());
    }

    private static Entitlement entitlement(CompletedMonth completed, UUID accrualId, Money amount) {
        return new Entitlement(
                EntitlementType.JOURNAL,
                accrualId,
                completed.familyId(),
                completed.cohortId(),
                completed.country(),
                Optional.of(completed.month()),
                amount);
    }
}
