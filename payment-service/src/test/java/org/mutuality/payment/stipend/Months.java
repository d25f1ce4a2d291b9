package org.mutuality.payment.stipend;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mutuality.contracts.Money;
import org.mutuality.payment.standing.Standing;
import org.mutuality.payment.standing.Standings;
import org.mutuality.payment.stipend.StipendCommand.AccrueStipend;
import org.mutuality.payment.stipend.StipendCommand.AwaitTerms;
import org.mutuality.payment.stipend.StipendCommand.ForgoStipend;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.payment.stipend.StipendEvent.StipendAwaitsTerms;
import org.mutuality.payment.stipend.StipendEvent.StipendForgone;

/** One family's months, as tests write them down. */
public final class Months {
    public static final UUID FAMILY = UUID.fromString("018f0000-0000-7000-8000-00000000000f");
    public static final UUID COHORT = UUID.fromString("018f0000-0000-7000-8000-00000000000c");
    public static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    public static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);

    /** Every family may be paid. */
    public static final Standings OPEN =
            families -> families.stream().collect(Collectors.toMap(family -> family, family -> Standing.OPEN));

    private Months() {}

    public static EarnedMonth earned(String month) {
        return told(month, AT);
    }

    public static EarnedMonth told(String month, Instant at) {
        return new EarnedMonth(FAMILY, COHORT, "PH", YearMonth.parse(month), Optional.of(at));
    }

    public static ForgoStipend forgo(EarnedMonth late) {
        return new ForgoStipend(late.stipendId(), late, Forgone.TOLD_TOO_LATE, AT);
    }

    public static StipendForgone forgone(EarnedMonth late) {
        return new StipendForgone(late.stipendId(), late, Forgone.TOLD_TOO_LATE, AT);
    }

    public static AccrueStipend accrue(String month, String amount) {
        return accrue(earned(month), amount);
    }

    public static AccrueStipend accrue(EarnedMonth earned, String amount) {
        return new AccrueStipend(earned.stipendId(), earned, Money.of(amount, "PHP"), AT);
    }

    public static AwaitTerms await(String month) {
        return await(earned(month));
    }

    public static AwaitTerms await(EarnedMonth earned) {
        return new AwaitTerms(earned.stipendId(), earned, AT);
    }

    public static StipendAccrued accrued(String month, String amount) {
        return new StipendAccrued(earned(month).stipendId(), earned(month), Money.of(amount, "PHP"), AT);
    }

    public static StipendAwaitsTerms awaits(String month) {
        return awaits(earned(month));
    }

    public static StipendAwaitsTerms awaits(EarnedMonth earned) {
        return new StipendAwaitsTerms(earned.stipendId(), earned, AT);
    }
}
