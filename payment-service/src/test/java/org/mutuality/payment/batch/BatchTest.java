package org.mutuality.payment.batch;

import static org.mutuality.payment.batch.BatchFixture.*;
import static org.mutuality.payment.batch.BatchProblem.*;
import static org.mutuality.payment.batch.BatchStatus.*;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mutuality.contracts.Money;
import org.mutuality.payment.batch.BatchCommand.*;
import org.mutuality.payment.batch.BatchEvent.*;
import org.mutuality.payment.budget.BudgetOwner;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.testkit.AggregateSpec;

class BatchTest {
    private static final Optional<Money> NO_TIER = Optional.empty();
    private final AggregateSpec<Batch> batch = AggregateSpec.of(Batch.class);

    // -- prepared

    @Test
    void nobody_prepares_one_for_a_provider_that_cannot_pay_and_one_that_was_stays() {
        Optional<String> lacking = Optional.of("mutuality.payment.cash.secret");
        batch.given().when(prepare(REQUEST, HOLDER, lacking, "maria")).thenRefused(BATCH_INVALID, "/provider");
        batch.given(prepared()).when(prepare(REQUEST, HOLDER, lacking, "maria")).thenNothing();
    }

    @Test
    void it_is_prepared_once() {
        batch.given().when(prepare(REQUEST, HOLDER, "maria")).then(prepared());
        batch.given(prepared()).when(prepare(REQUEST, HOLDER, "maria")).thenNothing();
        batch.given(prepared()).when(prepare(request("bank"), HOLDER, "maria")).thenRefused(BATCH_ALREADY_PREPARED);
        batch.given(prepared()).when(prepare(REQUEST, HOLDER, "manuel")).thenRefused(BATCH_ALREADY_PREPARED);
        Optional<BudgetOwner> abroad = Optional.of(new BudgetOwner(COHORT, true, "CO", "PHP"));
        batch.given(prepared()).when(prepare(REQUEST, abroad, "maria")).thenRefused(CommonProblem.NOT_FOUND);
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        batch.given().when(prepare(REQUEST, Optional.empty(), "maria")).thenRefused(BATCH_INVALID, "/cohortId");
        BatchRequest both = new BatchRequest(
                Optional.of(COHORT),
                Optional.of(COHORT),
                "pigeon",
                Optional.of(YearMonth.parse("2021-04")),
                Optional.of(YearMonth.parse("2021-03")));
        batch.given().when(prepare(both, HOLDER, "maria")).thenRefused(BATCH_INVALID, "/cohortId", "/provider", "/to");
        BatchRequest fund = new BatchRequest(
                Optional.empty(),
                Optional.of(COHORT),
                "cash",
                Optional.of(YearMonth.parse("2021-04")),
                Optional.empty());
        batch.given().when(prepare(fund, HOLDER, "maria")).thenRefused(BATCH_INVALID, "/from");
    }

    // -- filled

    @Test
    void a_page_is_counted_by_whoever_notes_it_first() {
        AddBatchLines first = new AddBatchLines(ID, LEAST, LAST, 2, SUM, AT);
        batch.given(prepared()).when(first).then(added());
        batch.given(prepared(), added()).when(first).thenNothing();
        batch.given(prepared(), cancelled()).when(first).thenNothing();
    }

    @Test
    void it_is_filled_when_the_walk_has_ended() {
        batch.given(prepared(), added()).when(new FinishFilling(ID, LAST, AT)).then(filled());
        batch.given(prepared(), added()).when(new FinishFilling(ID, LEAST, AT)).thenNothing();
        batch.given(until(FILLED)).when(new FinishFilling(ID, LAST, AT)).thenNothing();
    }

    // -- funded

    @Test
    void the_response_of_its_budget_is_shown_and_may_be_requested_again() {
        BudgetShortfallRecorded over = new BudgetShortfallRecorded(ID, Money.of("1.00", "PHP"), AT);
        RecordBudgetShortfall note = new RecordBudgetShortfall(ID, Money.of("1.00", "PHP"), AT);
        BatchFundingRequested request = new BatchFundingRequested(ID, PLAN, SUM, "maria", AT);
        batch.given(until(FILLED)).when(new FundBatch(ID, AT)).then(funded());
        batch.given(until(FUNDED)).when(new FundBatch(ID, AT)).thenNothing();
        batch.given(until(FILLED)).when(note).then(over);
        batch.given(and(until(FILLED), over)).when(note).thenNothing();
        batch.given(and(until(FILLED), over)).when(approve("carla", NO_TIER)).thenRefused(BATCH_OVER_BUDGET);
        batch.given(and(until(FILLED), over))
                .when(new RequestBatchFunding(ID, "maria", AT))
                .then(request);
        batch.given(and(until(FILLED), over, request)).when(note).then(over);
        batch.given(until(FUNDED))
                .when(new RequestBatchFunding(ID, "maria", AT))
                .thenNothing();
        batch.given(and(until(FILLED), cancelled())).when(new FundBatch(ID, AT)).thenNothing();
    }

    // -- approved

    @Test
    void its_maker_never_approves_releases_or_retries_it() {
        batch.given(until(FUNDED)).when(approve("maria", NO_TIER)).thenRefused(BATCH_NEEDS_FOUR_EYES);
        batch.given(until(APPROVED)).when(release("maria")).thenRefused(BATCH_NEEDS_FOUR_EYES);
        batch.given(until(RELEASED)).when(new RetryBatch(ID, "maria", AT)).thenRefused(BATCH_NEEDS_FOUR_EYES);
    }

    @Test
    void one_approver_is_enough_below_the_tier_and_two_are_needed_from_it_on() {
        batch.given(until(FUNDED))
                .when(approve("carla", Optional.of(Money.of("900.01", "PHP"))))
                .then(approved("carla", 1));
        batch.given(until(FUNDED)).when(approve("carla", Optional.of(SUM))).then(approved("carla", 2));
        batch.given(and(until(FUNDED), approved("carla", 2)))
                .when(release("carla"))
                .thenRefused(BATCH_NOT_APPROVED);
        batch.given(and(until(FUNDED), approved("carla", 2)))
                .when(approve("carla", Optional.of(SUM)))
                .thenNothing();
        batch.given(and(until(FUNDED), approved("carla", 2)))
                .when(approve("carlos", Optional.of(SUM)))
                .then(approved("carlos", 2));
        batch.given(and(until(FUNDED), approved("carla", 2), approved("carlos", 2)))
                .when(approve("carla", Optional.of(SUM)))
                .thenNothing();
        batch.given(and(until(FUNDED), approved("carla", 2), approved("carlos", 2)))
                .when(approve("chen", Optional.of(SUM)))
                .thenRefused(BATCH_ALREADY_APPROVED);
        batch.given(and(until(FUNDED), approved("carla", 2), approved("carlos", 2)))
                .when(release("carlos"))
                .then(new BatchReleased(ID, PLAN, SUM, "carlos", AT));
    }

    @Test
    void nothing_is_approved_that_is_not_filled_empty_cancelled_or_gone() {
        batch.given(until(PREPARED)).when(approve("carla", NO_TIER)).thenRefused(BATCH_NOT_FILLED);
        batch.given(prepared(), new BatchFilled(ID, PLAN, 0, Money.zero("PHP"), AT))
                .when(approve("carla", NO_TIER))
                .thenRefused(BATCH_EMPTY);
        batch.given(and(until(FUNDED), cancelled()))
                .when(approve("carla", NO_TIER))
                .thenRefused(BATCH_CANCELLED);
        batch.given(until(RELEASED)).when(approve("carlos", NO_TIER)).thenRefused(BATCH_ALREADY_RELEASED);
        batch.given(until(APPROVED)).when(approve("carla", NO_TIER)).thenNothing();
        batch.given(until(APPROVED)).when(approve("carlos", NO_TIER)).thenRefused(BATCH_ALREADY_APPROVED);
    }

    // -- released

    @ParameterizedTest
    @EnumSource(names = {"PREPARED", "FILLED", "FUNDED"})
    void nothing_is_released_that_is_not_approved(BatchStatus status) {
        batch.given(until(status)).when(release("carla")).thenRefused(BATCH_NOT_APPROVED);
    }

    @Test
    void it_is_released_once() {
        batch.given(until(APPROVED)).when(release("carla")).then(released());
        batch.given(until(RELEASED)).when(release("carla")).thenNothing();
        batch.given(and(until(APPROVED), cancelled())).when(release("carla")).thenRefused(BATCH_CANCELLED);
    }

    @Test
    void it_can_be_cancelled_until_it_is_released() {
        List.of(PREPARED, FILLED, FUNDED, APPROVED)
                .forEach(status -> batch.given(until(status))
                        .when(new CancelBatch(ID, "maria", AT))
                        .then(cancelled()));
        batch.given(prepared(), cancelled())
                .when(new CancelBatch(ID, "maria", AT))
                .thenNothing();
        batch.given(until(RELEASED)).when(new CancelBatch(ID, "maria", AT)).thenRefused(BATCH_ALREADY_RELEASED);
    }

    @Test
    void it_is_closed_by_figures_that_know_of_every_retry() {
        BatchRetried retried = new BatchRetried(ID, "carla", AT);
        batch.given(until(RELEASED)).when(new RetryBatch(ID, "carla", AT)).then(retried);
        batch.given(until(RELEASED)).when(close(0)).then(closed());
        batch.given(and(until(RELEASED), retried)).when(close(0)).thenRefused(BATCH_NOT_FINAL);
        batch.given(and(until(RELEASED), retried)).when(close(1)).then(closed());
        batch.given(until(CLOSED)).when(close(0)).thenNothing();
        batch.given(until(APPROVED)).when(close(0)).thenRefused(BATCH_NOT_RELEASED);
        batch.given(until(CLOSED)).when(new RetryBatch(ID, "carla", AT)).thenRefused(BATCH_NOT_RELEASED);
    }

    @Test
    void a_batch_that_nobody_prepared_is_nothing_to_anybody() {
        List.of(
                        new GetFillingProgress(ID),
                        new AddBatchLines(ID, LEAST, LAST, 2, SUM, AT),
                        new RequestBatchFunding(ID, "maria", AT),
                        approve("carla", NO_TIER),
                        release("carla"),
                        new CancelBatch(ID, "maria", AT),
                        new RetryBatch(ID, "carla", AT),
                        close(0))
                .forEach(command -> batch.given().when(command).thenRefused(CommonProblem.NOT_FOUND));
    }
}
