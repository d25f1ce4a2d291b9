package org.mutuality.payment.stipend;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.stipend.StipendCommand.AccrueStipend;
import org.mutuality.payment.stipend.StipendCommand.AwaitTerms;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.payment.stipend.StipendEvent.StipendAwaitsTerms;

/** One family's months, as tests write them down. */
public final class Months {
    public static final UUID FAMILY = UUID.fromString("018f0000-0000-7000-8000-00000000000f");
    public static final UUID COHORT = UUID.fromString("018f0000-0000-7000-8000-00000000000c");
    public static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    public static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);

    private Months() {}

    public static EarnedMonth earned(String month) {
        return new EarnedMonth(FAMILY, COHORT, "PH", YearMonth.parse(month));
    }

    public static AccrueStipend accrue(String month, String amount) {
        return new AccrueStipend(earned(month).stipendId(), earned(month), Money.of(amount, "PHP"), AT);
    }

    public static AwaitTerms await(String month) {
        return new AwaitTerms(earned(month).stipendId(), earned(month), AT);
    }

    public static StipendAccrued accrued(String month, String amount) {
        return new StipendAccrued(earned(month).stipendId(), earned(month), Money.of(amount, "PHP"), AT);
    }

    public static StipendAwaitsTerms awaits(String month) {
        return new StipendAwaitsTerms(earned(month).stipendId(), earned(month), AT);
    }
}
