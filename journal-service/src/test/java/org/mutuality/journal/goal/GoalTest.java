package org.mutuality.journal.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.journal.goal.GoalProblem.GOAL_ALREADY_SET;
import static org.mutuality.journal.goal.GoalProblem.GOAL_CHANGED;
import static org.mutuality.journal.goal.GoalProblem.GOAL_ENDED;
import static org.mutuality.journal.goal.GoalProblem.GOAL_INVALID;
import static org.mutuality.journal.goal.GoalProblem.GOAL_NOT_FOUND;
import static org.mutuality.journal.goal.GoalProblem.GOAL_PROGRESS_ALREADY_RECORDED;
import static org.mutuality.journal.goal.GoalProblem.GOAL_PROGRESS_SKIPPED;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.freetext.FakeEncryption;
import org.mutuality.journal.goal.GoalCommand.AdvanceGoal;
import org.mutuality.journal.goal.GoalCommand.ChangeGoal;
import org.mutuality.journal.goal.GoalCommand.DropGoal;
import org.mutuality.journal.goal.GoalCommand.ReachGoal;
import org.mutuality.journal.goal.GoalCommand.SetGoal;
import org.mutuality.journal.goal.GoalEvent.GoalAdvanced;
import org.mutuality.journal.goal.GoalEvent.GoalChanged;
import org.mutuality.journal.goal.GoalEvent.GoalDropped;
import org.mutuality.journal.goal.GoalEvent.GoalReached;
import org.mutuality.journal.goal.GoalEvent.GoalSet;
import org.mutuality.journal.goal.plan.GoalPlan;
import org.mutuality.testkit.AggregateSpec;

class GoalTest {
    private static final GoalId ID = new GoalId(UUID.randomUUID());
    private static final GoalSubject OURS =
            new GoalSubject(UUID.randomUUID(), UUID.randomUUID(), "PH", GoalArea.BUSINESS);
    private static final Instant AT = Instant.parse("2021-04-01T10:00:00Z");

    private final AggregateSpec<Goal> goal = AggregateSpec.of(Goal.class);

    @Test
    void a_goal_is_set_once() {
        goal.given().when(set("a stall")).then(wasSet("a stall"));
        goal.given(wasSet("a stall")).when(set("a stall")).thenNothing();
        goal.given(wasSet("a stall")).when(set("a shop")).thenRefused(GOAL_ALREADY_SET);
    }

    @Test
    void the_first_setting_repeated_after_a_change_is_still_the_same() {
        goal.given(wasSet("a stall"), changed("a shop")).when(set("a stall")).thenNothing();
    }

    @Test
    void progress_is_reported_in_order_and_repeated_without_harm() {
        goal.given(wasSet("a stall")).when(advance(1, 40)).then(advanced(1, 40));
        goal.given(wasSet("a stall"), advanced(1, 40), advanced(2, 50))
                .when(advance(1, 40))
                .thenNothing();
        goal.given(wasSet("a stall"), advanced(1, 40)).when(advance(1, 41)).thenRefused(GOAL_PROGRESS_ALREADY_RECORDED);
        goal.given(wasSet("a stall")).when(advance(0, 41)).thenRefused(GOAL_PROGRESS_ALREADY_RECORDED);
        goal.given(wasSet("a stall"), advanced(1, 40)).when(advance(3, 41)).thenRefused(GOAL_PROGRESS_SKIPPED);
        goal.given().when(advance(1, 41)).thenRefused(GOAL_NOT_FOUND);
    }

    @Test
    void steps_done_are_steps_of_the_goal() {
        goal.given(wasSet("a stall")).when(done(3)).thenRefused(GOAL_INVALID, "/stepsDone");
        goal.given(wasSet("a stall")).when(done(0)).thenRefused(GOAL_INVALID, "/stepsDone");
    }

    @Test
    void a_change_is_of_the_version_that_was_read() {
        goal.given(wasSet("a stall")).when(change(1, "a shop")).then(changed("a shop"));
        goal.given(wasSet("a stall"), advanced(1, 40)).when(change(1, "a shop")).thenRefused(GOAL_CHANGED);
        goal.given(wasSet("a stall")).when(change(2, "a shop")).thenRefused(GOAL_CHANGED);
        goal.given(wasSet("a stall"), changed("a shop"))
                .when(change(1, "a shop"))
                .thenNothing();
        goal.given().when(change(1, "a shop")).thenRefused(GOAL_NOT_FOUND);
    }

    @Test
    void what_was_reached_stays_so() {
        goal.given(wasSet("a stall")).when(new ReachGoal(ID, AT)).then(reached());
        goal.given(wasSet("a stall"), reached()).when(new ReachGoal(ID, AT)).thenNothing();
        goal.given(wasSet("a stall"), reached()).when(advance(1, 90)).then(advanced(1, 90));
        goal.given(wasSet("a stall"), reached()).when(change(2, "a shop")).thenRefused(GOAL_ENDED);
        goal.given(wasSet("a stall"), reached()).when(drop("moved")).thenRefused(GOAL_ENDED);
        goal.given().when(new ReachGoal(ID, AT)).thenRefused(GOAL_NOT_FOUND);
    }

    @Test
    void what_was_let_go_can_still_be_reached() {
        goal.given(wasSet("a stall")).when(drop("moved")).then(dropped("moved"));
        goal.given(wasSet("a stall"), dropped("moved")).when(drop("tired")).thenNothing();
        goal.given(wasSet("a stall"), dropped("moved"))
                .when(new ReachGoal(ID, AT))
                .then(reached());
        goal.given().when(drop("moved")).thenRefused(GOAL_NOT_FOUND);
    }

    @Test
    void what_was_submitted_before_text_was_encrypted_is_recognised() {
        goal.given(earlySet("a stall")).when(set("a stall")).thenNothing();
        goal.given(earlySet("a stall")).when(set("a shop")).thenRefused(GOAL_ALREADY_SET);
        goal.given(earlySet("a stall")).when(change(1, "a stall")).thenNothing();
        goal.given(earlySet("a stall")).when(done(3)).thenRefused(GOAL_INVALID, "/stepsDone");
        GoalAdvanced early =
                new GoalAdvanced(ID, OURS, 1, share(40, Optional.of("half the tin")), AT, Optional.empty());
        goal.given(earlySet("a stall"), early)
                .when(noted(1, 40, Optional.of("half the tin")))
                .thenNothing();
        goal.given(earlySet("a stall"), early)
                .when(noted(1, 40, Optional.of("the tin")))
                .thenRefused(GOAL_PROGRESS_ALREADY_RECORDED);
        goal.given(earlySet("a stall"), early).when(advance(1, 40)).thenRefused(GOAL_PROGRESS_ALREADY_RECORDED);
    }

    @Test
    void progress_is_distinguished_by_its_note() {
        GoalAdvanced advanced = new GoalAdvanced(
                ID, OURS, 1, share(40, Optional.empty()), AT, Optional.of(FakeEncryption.text("half the tin")));
        goal.given(wasSet("a stall"))
                .when(noted(1, 40, Optional.of("half the tin")))
                .then(advanced);
        goal.given(wasSet("a stall"), advanced)
                .when(noted(1, 40, Optional.of("half the tin")))
                .thenNothing();
        goal.given(wasSet("a stall"), advanced)
                .when(noted(1, 40, Optional.of("the tin")))
                .thenRefused(GOAL_PROGRESS_ALREADY_RECORDED);
        goal.given(wasSet("a stall"), advanced).when(advance(1, 40)).thenRefused(GOAL_PROGRESS_ALREADY_RECORDED);
    }

    @Test
    void plans_are_distinguished_by_all_that_is_in_them() {
        Optional<YearMonth> never = Optional.empty();
        assertThat(List.of(
                        new GoalPlan("a", never, List.of("b", "c")),
                        new GoalPlan("a", never, List.of("b, 1 c")),
                        new GoalPlan("a", never, List.of()),
                        new GoalPlan("a", Optional.of(YearMonth.of(2022, 1)), List.of()),
                        new GoalPlan("b", never, List.of())))
                .extracting(GoalPlan::digest)
                .doesNotHaveDuplicates();
    }

    private static SetGoal set(String wording) {
        return new SetGoal(ID, OURS, GoalPlanFixture.written(wording), AT);
    }

    private static GoalSet wasSet(String wording) {
        return new GoalSet(
                ID,
                OURS,
                Optional.empty(),
                AT,
                Optional.of(GoalPlanFixture.written(wording).encrypted()));
    }

    private static GoalSet earlySet(String wording) {
        return new GoalSet(ID, OURS, Optional.of(GoalPlanFixture.clear(wording)), AT, Optional.empty());
    }

    private static ChangeGoal change(long version, String wording) {
        return new ChangeGoal(ID, version, GoalPlanFixture.written(wording), AT);
    }

    private static GoalChanged changed(String wording) {
        return new GoalChanged(
                ID,
                OURS,
                Optional.empty(),
                AT,
                Optional.of(GoalPlanFixture.written(wording).encrypted()));
    }

    private static GoalProgress share(int share, Optional<String> note) {
        return new GoalProgress(Optional.of(share), note, List.of(2, 1, 2));
    }

    private static AdvanceGoal advance(int number, int share) {
        return noted(number, share, Optional.empty());
    }

    private static AdvanceGoal noted(int number, int share, Optional<String> note) {
        return new AdvanceGoal(ID, number, share(share, Optional.empty()), note.map(FakeEncryption::written), AT);
    }

    private static GoalAdvanced advanced(int number, int share) {
        return new GoalAdvanced(
                ID,
                OURS,
                number,
                new GoalProgress(Optional.of(share), Optional.empty(), List.of(1, 2)),
                AT,
                Optional.empty());
    }

    private static AdvanceGoal done(int step) {
        return new AdvanceGoal(
                ID, 1, new GoalProgress(Optional.empty(), Optional.empty(), List.of(step)), Optional.empty(), AT);
    }

    private static GoalReached reached() {
        return new GoalReached(ID, OURS, AT);
    }

    private static DropGoal drop(String reason) {
        return new DropGoal(ID, Optional.of(FakeEncryption.text(reason)), AT);
    }

    private static GoalDropped dropped(String reason) {
        return new GoalDropped(ID, OURS, Optional.empty(), AT, Optional.of(FakeEncryption.text(reason)));
    }
}
