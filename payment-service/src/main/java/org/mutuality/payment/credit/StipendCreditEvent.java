package org.mutuality.payment.credit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of what a family has been overpaid. Private to this service. */
public sealed interface StipendCreditEvent {
    StipendCreditId creditId();

    UUID familyId();

    UUID payoutId();

    /** Month of the stipend. */
    Optional<YearMonth> month();

    Money amount();

    Instant at();

    /** A stipend was reversed after it had been paid. */
    @StoredAs(name = "payment.StipendCreditRecorded", revision = 1)
    record StipendCreditRecorded(
            StipendCreditId creditId, UUID familyId, UUID payoutId, Optional<YearMonth> month, Money amount, Instant at)
            implements StipendCreditEvent {}

    /** A stipend was set off. {@code amount} is zero when nothing was left. */
    @StoredAs(name = "payment.StipendCreditUsed", revision = 1)
    record StipendCreditUsed(
            StipendCreditId creditId, UUID familyId, UUID payoutId, Optional<YearMonth> month, Money amount, Instant at)
            implements StipendCreditEvent {}

    /** The stipend that was set off is reversed: its amount is open again. */
    @StoredAs(name = "payment.StipendCreditReleased", revision = 1)
    record StipendCreditReleased(
            StipendCreditId creditId, UUID familyId, UUID payoutId, Optional<YearMonth> month, Money amount, Instant at)
            implements StipendCreditEvent {}
}
