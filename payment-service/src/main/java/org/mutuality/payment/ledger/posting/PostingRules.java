package org.mutuality.payment.ledger.posting;

import static org.mutuality.payment.ledger.LedgerAccountType.*;
import static org.mutuality.payment.ledger.Leg.credit;
import static org.mutuality.payment.ledger.Leg.debit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.budget.BudgetEvent.ConversionReversed;
import org.mutuality.payment.budget.BudgetEvent.MoneyConverted;
import org.mutuality.payment.budget.Conversion;
import org.mutuality.payment.ledger.LedgerEntry;
import org.mutuality.payment.ledger.TransferCause;
import org.mutuality.payment.ledger.TransferCause.CauseType;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAccrued;
import org.mutuality.payment.receipt.ReceiptEvent.MoneyReceived;
import org.mutuality.payment.receipt.ReceiptEvent.ReceiptReversed;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.payment.stipend.StipendEvent.StipendRestored;
import org.mutuality.payment.stipend.StipendEvent.StipendReversed;

/**
 * Posting rules: the one place that says which account each cause debits and credits. A rule must never change, because a
 * repeated cause with another entry is refused; another way to post needs another {@link TransferCause.CauseType}.
 */
public final class PostingRules {
    private PostingRules() {}

    /** A stipend is a cost of its cohort and owed to the family. */
    static LedgerEntry stipend(StipendAccrued accrued) {
        return new LedgerEntry(
                accrued.completedMonth().country(),
                new TransferCause(CauseType.STIPEND, accrued.stipendId().value()),
                day(accrued.accruedAt()),
                debit(STIPEND_EXPENSE, accrued.completedMonth().cohortId(), accrued.amount()),
                credit(FAMILY_PAYABLE, accrued.completedMonth().familyId(), accrued.amount()));
    }

    /** As {@link #stipend}: the month was submitted again. */
    static LedgerEntry restored(StipendRestored restored) {
        return new LedgerEntry(
                restored.completedMonth().country(),
                new TransferCause(CauseType.STIPEND, restored.accrualId()),
                day(restored.restoredAt()),
                debit(STIPEND_EXPENSE, restored.completedMonth().cohortId(), restored.amount()),
                credit(FAMILY_PAYABLE, restored.completedMonth().familyId(), restored.amount()));
    }

    /**
     * Mirrors an accrual. A family that had been paid owes it then: its payable is below zero until its next stipend is set off
     * against it.
     */
    static LedgerEntry reversal(StipendReversed reversed) {
        return new LedgerEntry(
                reversed.completedMonth().country(),
                new TransferCause(CauseType.STIPEND_REVERSED, reversed.accrualId()),
                day(reversed.reversedAt()),
                debit(FAMILY_PAYABLE, reversed.completedMonth().familyId(), reversed.amount()),
                credit(STIPEND_EXPENSE, reversed.completedMonth().cohortId(), reversed.amount()));
    }

    /** As a stipend for a journal: a cost of its cohort and owed to the family. */
    static LedgerEntry meetingStipend(MeetingStipendAccrued accrued) {
        return new LedgerEntry(
                accrued.attendance().country(),
                new TransferCause(CauseType.MEETING, accrued.stipendId()),
                day(accrued.at()),
                debit(STIPEND_EXPENSE, accrued.attendance().cohortId(), accrued.amount()),
                credit(FAMILY_PAYABLE, accrued.attendance().familyId(), accrued.amount()));
    }

    /** A committed investment is a cost of its fund and owed to the family. */
    public static LedgerEntry investment(
            UUID investmentId, UUID fundId, UUID familyId, String country, Money amount, Instant committedAt) {
        return new LedgerEntry(
                country,
                new TransferCause(CauseType.INVESTMENT, investmentId),
                day(committedAt),
                debit(INVESTMENT_EXPENSE, fundId, amount),
                credit(FAMILY_PAYABLE, familyId, amount));
    }

    /** A funder's money is at the bank and may be spent. */
    static LedgerEntry receipt(MoneyReceived received) {
        UUID owner = received.receipt().budgetOwnerId();
        Money amount = received.receipt().amount();
        return new LedgerEntry(
                received.country(),
                new TransferCause(CauseType.RECEIPT, received.receiptId().value()),
                received.receipt().receivedOn(),
                debit(BANK, owner, amount),
                credit(BUDGET, owner, amount));
    }

    /**
     * Mirrors a receipt that should not have been recorded, on the day on which this was found: earlier days stay as reported.
     */
    static LedgerEntry reversal(ReceiptReversed reversed) {
        UUID owner = reversed.receipt().budgetOwnerId();
        Money amount = reversed.receipt().amount();
        return new LedgerEntry(
                reversed.country(),
                new TransferCause(
                        CauseType.RECEIPT_REVERSED, reversed.receiptId().value()),
                day(reversed.at()),
                debit(BUDGET, owner, amount),
                credit(BANK, owner, amount));
    }

    /** Two postings in each currency, with the rate; each currency's books balance on their own. */
    static LedgerEntry conversion(MoneyConverted converted) {
        Conversion conversion = converted.conversion();
        return new LedgerEntry(
                converted.country(),
                new TransferCause(CauseType.CONVERSION, conversion.causeId(converted.conversionId())),
                conversion.convertedOn(),
                List.of(
                        debit(CONVERSION, conversion.from(), conversion.sold()),
                        credit(BANK, conversion.from(), conversion.sold()),
                        debit(BANK, conversion.to(), conversion.bought()),
                        credit(CONVERSION, conversion.to(), conversion.bought())),
                Optional.of(conversion.rate()));
    }

    /** Mirrors {@link #conversion}, on the day on which the error was found. */
    static LedgerEntry conversionReversal(ConversionReversed reversed) {
        Conversion conversion = reversed.conversion();
        return new LedgerEntry(
                reversed.country(),
                new TransferCause(CauseType.CONVERSION_REVERSED, conversion.causeId(reversed.conversionId())),
                day(reversed.at()),
                List.of(
                        debit(BANK, conversion.from(), conversion.sold()),
                        credit(CONVERSION, conversion.from(), conversion.sold()),
                        debit(CONVERSION, conversion.to(), conversion.bought()),
                        credit(BANK, conversion.to(), conversion.bought())),
                Optional.of(conversion.rate()));
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
