package org.mutuality.payment.credit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.payment.credit.StipendCreditCommand.RecordStipendCredit;
import org.mutuality.payment.credit.StipendCreditCommand.ReleaseStipendCredit;
import org.mutuality.payment.credit.StipendCreditCommand.UseStipendCredit;
import org.mutuality.payment.credit.StipendCreditEvent.StipendCreditRecorded;
import org.mutuality.payment.credit.StipendCreditEvent.StipendCreditReleased;
import org.mutuality.payment.credit.StipendCreditEvent.StipendCreditUsed;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/**
 * What a family was paid for journals that were withdrawn afterwards, in one currency. Its next stipends are set off against it, each
 * once and never by more than is open.
 */
@StoredAs(name = "payment.StipendCredit", revision = 1)
public class StipendCredit {
    @AggregateIdentifier
    private @Nullable StipendCreditId id;

    /** In minor units; never below zero. */
    private long openMinor;

    private Set<UUID> recorded = new HashSet<>();
    private Map<UUID, SetOff> used = new HashMap<>();
    private Set<UUID> released = new HashSet<>();

    /** For the event store. */
    StipendCredit() {}

    /** A stipend that was set off. */
    record SetOff(Optional<YearMonth> month, Money amount) {}

    @CreateIfMissing
    void decide(RecordStipendCredit command) {
        if (!recorded.contains(command.payoutId())) {
            apply(new StipendCreditRecorded(
                    command.creditId(),
                    command.familyId(),
                    command.payoutId(),
                    command.month(),
                    command.amount(),
                    command.at()));
        }
    }

    // Also nothing is recorded, so that a repeated command does not find more than the first one did.
    @CreateIfMissing
    Money decide(UseStipendCredit command) {
        @Nullable SetOff before = used.get(command.payoutId());
        if (before == null) {
            Money setOff = new Money(
                    Math.min(openMinor, command.due().minor()), command.due().currency());
            apply(new StipendCreditUsed(
                    command.creditId(),
                    command.familyId(),
                    command.payoutId(),
                    Optional.of(command.month()),
                    setOff,
                    command.at()));
            return setOff;
        }
        return before.amount();
    }

    @CreateIfMissing
    void decide(ReleaseStipendCredit command) {
        @Nullable SetOff setOff = used.get(command.payoutId());
        if (setOff != null && setOff.amount().minor() > 0 && !released.contains(command.payoutId())) {
            apply(new StipendCreditReleased(
                    command.creditId(),
                    command.familyId(),
                    command.payoutId(),
                    setOff.month(),
                    setOff.amount(),
                    command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(StipendCreditRecorded event) {
        id = event.creditId();
        recorded.add(event.payoutId());
        openMinor += event.amount().minor();
    }

    @EventSourcingHandler
    void evolve(StipendCreditUsed event) {
        id = event.creditId();
        used.put(event.payoutId(), new SetOff(event.month(), event.amount()));
        openMinor -= event.amount().minor();
    }

    @EventSourcingHandler
    void evolve(StipendCreditReleased event) {
        released.add(event.payoutId());
        openMinor += event.amount().minor();
    }
}
