package org.mutuality.payment.stipend;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mutuality.contracts.Money;
import org.mutuality.payment.eligibility.PaymentEligibility;
import org.mutuality.payment.eligibility.PaymentEligibilityLookup;
import org.mutuality.payment.stipend.StipendCommand.AccrueStipend;
import org.mutuality.payment.stipend.StipendCommand.AwaitStipendTerms;
import org.mutuality.payment.stipend.StipendCommand.ForfeitStipend;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.payment.stipend.StipendEvent.StipendAwaitsTerms;
import org.mutuality.payment.stipend.StipendEvent.StipendForfeited;

/** One family's months, as tests write them down. */
public final class CompletedMonthFixture {
    public static final UUID FAMILY = UUID.fromString("018f0000-0000-7000-8000-00000000000f");
    public static final UUID COHORT = UUID.fromString("018f0000-0000-7000-8000-00000000000c");
    public static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    public static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);

    /** Every family may be paid. */
    public static final PaymentEligibilityLookup OPEN = families ->
            families.stream().collect(Collectors.toMap(family -> family, family -> PaymentEligibility.OPEN));

    private CompletedMonthFixture() {}

    public static CompletedMonth earned(String month) {
        return completed(month, AT);
    }

    public static CompletedMonth completed(String month, Instant at) {
        return new CompletedMonth(FAMILY, COHORT, "PH", YearMonth.parse(month), Optional.of(at), Optional.empty());
    }

    /** Completed by that version of the journal. */
    public static CompletedMonth version(int version, CompletedMonth completed) {
        return new CompletedMonth(
                completed.familyId(),
                completed.cohortId(),
                completed.country(),
                completed.month(),
                completed.submittedAt(),
                Optional.of(version));
    }

    public static ForfeitStipend forfeit(CompletedMonth late) {
        return new ForfeitStipend(late.stipendId(), late, ForfeitReason.SUBMITTED_TOO_LATE, AT);
    }

    public static StipendForfeited forfeited(CompletedMonth late) {
        return new StipendForfeited(late.stipendId(), late, ForfeitReason.SUBMITTED_TOO_LATE, AT);
    }

    public static AccrueStipend accrue(String month, String amount) {
        return accrue(earned(month), amount);
    }

    public static AccrueStipend accrue(CompletedMonth earned, String amount) {
        return new AccrueStipend(earned.stipendId(), earned, Money.of(amount, "PHP"), AT);
    }

    public static AwaitStipendTerms await(String month) {
        return await(earned(month));
    }

    public static AwaitStipendTerms await(CompletedMonth earned) {
        return new AwaitStipendTerms(earned.stipendId(), earned, AT);
    }

    public static StipendAccrued accrued(String month, String amount) {
        return new StipendAccrued(earned(month).stipendId(), earned(month), Money.of(amount, "PHP"), AT);
    }

    public static StipendAwaitsTerms awaits(String month) {
        return awaits(earned(month));
    }

    public static StipendAwaitsTerms awaits(CompletedMonth earned) {
        return new StipendAwaitsTerms(earned.stipendId(), earned, AT);
    }
}
