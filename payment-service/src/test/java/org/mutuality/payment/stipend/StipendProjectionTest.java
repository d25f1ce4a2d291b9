package org.mutuality.payment.stipend;

import static org.mutuality.payment.stipend.CompletedMonthFixture.*;

import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.testkit.ProjectionSpec;

class StipendProjectionTest {
    private static final String ACCRUED = "select month, amount_minor, currency from stipend order by month";
    private static final String WAITING = "select month from waiting_stipend";

    private static final String FORFEITED = "select month, reason from forfeited_stipend";
    private final ProjectionSpec<StipendEvent> view = ProjectionSpec.of(new StipendProjection());

    @Test
    void a_stipend_that_waits_is_shown_as_waiting() {
        view.given(awaits("2021-03")).then(WAITING, "2021-03").then(ACCRUED);
    }

    @Test
    void once_accrued_it_waits_no_more() {
        view.given(awaits("2021-03"), accrued("2021-03", "450.00"))
                .then(WAITING)
                .then(ACCRUED, "2021-03 | 45000 | PHP");
    }

    @Test
    void what_was_submitted_too_late_is_shown_with_the_reason_until_an_earlier_submission_turns_up() {
        CompletedMonth late = completed("2021-03", AT.plusSeconds(1));
        view.given(awaits(late), forfeited(late))
                .then(WAITING)
                .then(FORFEITED, "2021-03 | SUBMITTED_TOO_LATE")
                .rebuilt()
                .then(FORFEITED, "2021-03 | SUBMITTED_TOO_LATE");
        view.given(awaits("2021-03")).then(FORFEITED).then(WAITING, "2021-03");
        view.given(accrued("2021-03", "450.00")).then(FORFEITED).then(WAITING).then(ACCRUED, "2021-03 | 45000 | PHP");
    }

    @Test
    void rebuilt_it_shows_the_same() {
        view.given(accrued("2021-03", "450.00"), awaits("2021-04"), accrued("2021-04", "500.00"))
                .rebuilt()
                .then(WAITING)
                .then(ACCRUED, "2021-03 | 45000 | PHP", "2021-04 | 50000 | PHP");
    }

    @Test
    void a_reversed_stipend_is_not_shown_until_it_is_restored() {
        CompletedMonth march = earned("2021-03");
        Money amount = Money.of("450.00", "PHP");
        var reversed = new StipendEvent.StipendReversed(march.stipendId(), march, amount, 0, AT);
        var restored = new StipendEvent.StipendRestored(march.stipendId(), march, amount, 1, AT);
        var recorded = new StipendEvent.StipendCompletionRecorded(march.stipendId(), 4, AT);
        view.given(accrued("2021-03", "450.00"), reversed).then(ACCRUED);
        view.given(restored, recorded)
                .then(ACCRUED, "2021-03 | 45000 | PHP")
                .rebuilt()
                .then(ACCRUED, "2021-03 | 45000 | PHP");
    }
}
