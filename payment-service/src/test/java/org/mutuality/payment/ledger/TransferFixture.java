package org.mutuality.payment.ledger;

import static org.mutuality.payment.ledger.Leg.credit;
import static org.mutuality.payment.ledger.Leg.debit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.ledger.TransferCause.CauseType;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.ledger.TransferEvent.TransferPosted;

/** Transfers as tests write them down. */
final class TransferFixture {
    static final UUID COHORT = UUID.fromString("018f0000-0000-7000-8000-00000000000c");
    static final UUID FAMILY = UUID.fromString("018f0000-0000-7000-8000-00000000000f");
    static final UUID CAUSE = UUID.fromString("018f0000-0000-7000-8000-00000000000a");
    static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    static final LocalDate DAY = LocalDate.parse("2021-04-02");

    private TransferFixture() {}

    static LedgerEntry owed(String amount) {
        return owed(UUID.randomUUID(), amount, DAY);
    }

    static LedgerEntry owed(UUID stipend, String amount, LocalDate day) {
        return entry(stipend, day, owing(amount), owedTo(amount));
    }

    static Leg owing(String amount) {
        return debit(LedgerAccountType.STIPEND_EXPENSE, COHORT, Money.of(amount, "PHP"));
    }

    static Leg owedTo(String amount) {
        return credit(LedgerAccountType.FAMILY_PAYABLE, FAMILY, Money.of(amount, "PHP"));
    }

    static LedgerEntry entry(UUID stipend, LocalDate day, Leg... legs) {
        return new LedgerEntry("PH", new TransferCause(CauseType.STIPEND, stipend), day, legs);
    }

    static PostTransfer post(LedgerEntry entry) {
        return PostTransfer.of(entry, AT);
    }

    static TransferPosted posted(LedgerEntry entry) {
        return new TransferPosted(TransferId.of(entry.cause()), entry, AT);
    }
}
