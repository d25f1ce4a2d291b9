package org.mutuality.payment.stipend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.stipend.CompletedMonthFixture.*;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.testkit.AggregateSpec;

class StipendTest {
    private static final CompletedMonth LATE = told("2021-03", AT.plusSeconds(1));
    private final AggregateSpec<Stipend> stipend = AggregateSpec.of(Stipend.class);

    @Test
    void a_stipend_is_accrued() {
        stipend.given().when(accrue("2021-03", "450.00")).then(accrued("2021-03", "450.00"));
    }

    @Test
    void a_stipend_is_accrued_once_for_a_month() {
        stipend.given(accrued("2021-03", "450.00"))
                .when(accrue("2021-03", "450.00"))
                .thenNothing();
    }

    @Test
    void a_new_price_pays_no_difference() {
        stipend.given(accrued("2021-03", "450.00"))
                .when(accrue("2021-03", "500.00"))
                .thenNothing();
    }

    @Test
    void a_month_without_terms_waits() {
        stipend.given().when(await("2021-03")).then(awaits("2021-03"));
    }

    @Test
    void it_waits_once() {
        stipend.given(awaits("2021-03")).when(await("2021-03")).thenNothing();
    }

    @Test
    void what_has_waited_is_accrued_once() {
        stipend.given(awaits("2021-03")).when(accrue("2021-03", "450.00")).then(accrued("2021-03", "450.00"));
        stipend.given(awaits("2021-03"), accrued("2021-03", "450.00"))
                .when(accrue("2021-03", "450.00"))
                .thenNothing();
    }

    @Test
    void what_is_accrued_waits_no_more() {
        stipend.given(accrued("2021-03", "450.00")).when(await("2021-03")).thenNothing();
    }

    @Test
    void what_was_told_too_late_is_forgone_once() {
        stipend.given().when(forgo(LATE)).then(forgone(LATE));
        stipend.given(forgone(LATE)).when(forgo(LATE)).thenNothing();
        stipend.given(awaits(LATE)).when(forgo(LATE)).then(forgone(LATE));
        stipend.given(accrued("2021-03", "450.00")).when(forgo(LATE)).thenNothing();
    }

    @Test
    void the_same_late_telling_under_milder_terms_earns_nothing() {
        stipend.given(forgone(LATE)).when(accrue(LATE, "500.00")).thenNothing();
        stipend.given(forgone(LATE)).when(await(LATE)).thenNothing();
    }

    @Test
    void an_earlier_telling_that_is_heard_later_earns() {
        stipend.given(forgone(LATE)).when(accrue("2021-03", "450.00")).then(accrued("2021-03", "450.00"));
        stipend.given(forgone(LATE)).when(await("2021-03")).then(awaits("2021-03"));
        stipend.given(awaits(LATE)).when(await("2021-03")).then(awaits("2021-03"));
    }

    @Test
    void an_earlier_telling_that_waits_is_not_forgone_by_a_later_one() {
        stipend.given(awaits("2021-03")).when(forgo(LATE)).thenNothing();
    }

    @Test
    void family_and_month_are_the_id_for_ever() {
        assertThat(earned("2021-03").stipendId())
                .hasToString("stipend-"
                        + StipendId.of(FAMILY, earned("2021-03").month()).value())
                .isNotEqualTo(earned("2021-04").stipendId())
                .isNotEqualTo(StipendId.of(UUID.randomUUID(), earned("2021-03").month()));
        // Written down: a changed derivation would pay every month of the past again.
        assertThat(earned("2021-03").stipendId().value()).hasToString("09db8852-0292-5fa3-85cc-dc1458510205");
    }

    @Test
    void another_cohort_makes_no_second_stipend() {
        CompletedMonth elsewhere = new CompletedMonth(
                FAMILY, UUID.randomUUID(), "CO", earned("2021-03").month(), Optional.of(AT));
        assertThat(elsewhere.stipendId()).isEqualTo(earned("2021-03").stipendId());
    }
}
