package org.mutuality.journal.period;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.period.PeriodCommand.LockPeriod;
import org.mutuality.journal.period.PeriodCommand.ReopenPeriod;
import org.mutuality.journal.period.PeriodEvent.PeriodLocked;
import org.mutuality.journal.period.PeriodEvent.PeriodReopened;
import org.mutuality.testkit.AggregateSpec;

class PeriodTest {
    private static final UUID COHORT = UUID.randomUUID();
    private static final YearMonth MARCH = YearMonth.of(2021, 3);
    private static final PeriodId ID = PeriodId.of(COHORT, MARCH);
    private static final Instant AT = Instant.parse("2021-05-01T10:00:00Z");

    private final AggregateSpec<Period> period = AggregateSpec.of(Period.class);

    @Test
    void it_is_locked_once() {
        period.given().when(lock("lea")).then(locked("lea"));
        period.given(locked("lea")).when(lock("leo")).thenNothing();
    }

    @Test
    void it_is_reopened_for_a_reason_and_locked_again() {
        period.given(locked("lea")).when(reopen("ill")).then(reopened("ill"));
        period.given(locked("lea"), reopened("ill")).when(lock("lea")).then(locked("lea"));
    }

    @Test
    void only_what_is_locked_is_reopened() {
        period.given().when(reopen("ill")).thenRefused(PeriodProblem.PERIOD_NOT_LOCKED);
        period.given(locked("lea"), reopened("ill")).when(reopen("ill")).thenNothing();
        period.given(locked("lea"), reopened("ill")).when(reopen("other")).thenRefused(PeriodProblem.PERIOD_NOT_LOCKED);
    }

    private static LockPeriod lock(String by) {
        return new LockPeriod(ID, COHORT, "PH", MARCH, by, AT);
    }

    private static PeriodLocked locked(String by) {
        return new PeriodLocked(ID, COHORT, "PH", MARCH, by, AT);
    }

    private static ReopenPeriod reopen(String reason) {
        return new ReopenPeriod(ID, COHORT, "PH", MARCH, reason, "lea", AT);
    }

    private static PeriodReopened reopened(String reason) {
        return new PeriodReopened(ID, COHORT, "PH", MARCH, reason, "lea", AT);
    }
}
