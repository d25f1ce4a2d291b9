package org.mutuality.payment.ledger;

import static org.mutuality.payment.ledger.Kind.*;
import static org.mutuality.payment.ledger.Leg.credit;
import static org.mutuality.payment.ledger.Leg.debit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.ledger.Cause.Why;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAccrued;
import org.mutuality.payment.purse.Conversion;
import org.mutuality.payment.purse.PurseEvent.ConversionReversed;
import org.mutuality.payment.purse.PurseEvent.MoneyConverted;
import org.mutuality.payment.receipt.ReceiptEvent.MoneyReceived;
import org.mutuality.payment.receipt.ReceiptEvent.ReceiptReversed;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;

/**
 * How each cause stands in the books: the one place that says which account is debited and which credited. For ever: a cause
 * that is told again after a change here would be refused, so another way to post is another {@link Cause.Why}.
 */
public final class Entries {
    private Entries() {}

    /** A stipend is a cost of its cohort and owed to the family. */
    static Entry stipend(StipendAccrued accrued) {
        return new Entry(
                accrued.earned().country(),
                new Cause(Why.STIPEND, accrued.stipendId().value()),
                day(accrued.accruedAt()),
                debit(STIPEND_EXPENSE, accrued.earned().cohortId(), accrued.amount()),
                credit(FAMILY_PAYABLE, accrued.earned().familyId(), accrued.amount()));
    }

    /** As a stipend for a journal, in its cohort's books and the family's. */
    static Entry meetingStipend(MeetingStipendAccrued accrued) {
        return new Entry(
                accrued.attended().country(),
                new Cause(Why.MEETING, accrued.stipendId()),
                day(accrued.at()),
                debit(STIPEND_EXPENSE, accrued.attended().cohortId(), accrued.amount()),
                credit(FAMILY_PAYABLE, accrued.attended().familyId(), accrued.amount()));
    }

    /** An investment that was committed is a cost of its fund and owed to the family. */
    public static Entry investment(
            UUID investmentId, UUID fundId, UUID familyId, String country, Money amount, Instant committedAt) {
        return new Entry(
                country,
                new Cause(Why.INVESTMENT, investmentId),
                day(committedAt),
                debit(INVESTMENT_EXPENSE, fundId, amount),
                credit(FAMILY_PAYABLE, familyId, amount));
    }

    /** A funder's money is at the bank and may be spent. */
    static Entry receipt(MoneyReceived received) {
        UUID holder = received.receipt().holder();
        Money amount = received.receipt().amount();
        return new Entry(
                received.country(),
                new Cause(Why.RECEIPT, received.receiptId().value()),
                received.receipt().receivedOn(),
                debit(BANK, holder, amount),
                credit(BUDGET, holder, amount));
    }

    /** A receipt that never should have been, mirrored: on the day on which it was found, for the days before are told. */
    static Entry reversal(ReceiptReversed reversed) {
        UUID holder = reversed.receipt().holder();
        Money amount = reversed.receipt().amount();
        return new Entry(
                reversed.country(),
                new Cause(Why.RECEIPT_REVERSED, reversed.receiptId().value()),
                day(reversed.at()),
                debit(BUDGET, holder, amount),
                credit(BANK, holder, amount));
    }

    /** Two postings in each currency, and the rate beside them: neither currency's books learn of the other's. */
    static Entry conversion(MoneyConverted converted) {
        Conversion conversion = converted.conversion();
        return new Entry(
                converted.country(),
                new Cause(Why.CONVERSION, conversion.causeId(converted.conversionId())),
                conversion.convertedOn(),
                List.of(
                        debit(CONVERSION, conversion.from(), conversion.sold()),
                        credit(BANK, conversion.from(), conversion.sold()),
                        debit(BANK, conversion.to(), conversion.bought()),
                        credit(CONVERSION, conversion.to(), conversion.bought())),
                Optional.of(conversion.rate()));
    }

    /** As {@link #conversion}, the other way round, on the day on which it was found wrong. */
    static Entry unwinding(ConversionReversed reversed) {
        Conversion conversion = reversed.conversion();
        return new Entry(
                reversed.country(),
                new Cause(Why.CONVERSION_REVERSED, conversion.causeId(reversed.conversionId())),
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
