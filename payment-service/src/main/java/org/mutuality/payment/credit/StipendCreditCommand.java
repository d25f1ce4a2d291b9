package org.mutuality.payment.credit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.contracts.Money;

/** Commands to what a family has been overpaid. Never refused; repeated for the same payout, they change nothing. */
public sealed interface StipendCreditCommand {
    StipendCreditId creditId();

    UUID familyId();

    UUID payoutId();

    /** @param payoutId the payout that was paid, and whose stipend is reversed */
    record RecordStipendCredit(
            @TargetAggregateIdentifier StipendCreditId creditId,
            UUID familyId,
            UUID payoutId,
            Optional<YearMonth> month,
            Money amount,
            Instant at)
            implements StipendCreditCommand {}

    /**
     * Sets a stipend off against the credit, as far as it goes. Returns the {@link Money} that is set off, the same when repeated.
     *
     * @param payoutId payout of the stipend
     * @param due amount of the stipend
     */
    record UseStipendCredit(
            @TargetAggregateIdentifier StipendCreditId creditId,
            UUID familyId,
            UUID payoutId,
            YearMonth month,
            Money due,
            Instant at)
            implements StipendCreditCommand {}

    /** The stipend that was set off is reversed itself: what was set off is owed again. */
    record ReleaseStipendCredit(
            @TargetAggregateIdentifier StipendCreditId creditId, UUID familyId, UUID payoutId, Instant at)
            implements StipendCreditCommand {}
}
