package org.mutuality.journal.strategy.sharing;

import static org.mutuality.journal.strategy.StrategyFixture.*;
import static org.mutuality.journal.strategy.sharing.RemovalReason.AUTHOR_WITHDREW;
import static org.mutuality.journal.strategy.sharing.RemovalReason.CONSENT_WITHDRAWN;
import static org.mutuality.journal.strategy.sharing.StrategyProblem.*;
import static org.mutuality.platform.problem.CommonProblem.PRECONDITION_FAILED;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.StrategyTried;
import org.mutuality.testkit.AggregateSpec;

class FamilySharingTest {
    private static final Optional<String> NO_NOTE = Optional.empty();
    private static final Optional<String> NOTE = Optional.of("We used two jars");

    private final AggregateSpec<FamilySharing> sharing = AggregateSpec.of(FamilySharing.class);

    @Test
    void a_family_that_consents_shares() {
        sharing.given(entered(), allowed(1, 1)).when(share(SAVE, "x", 2)).then(shared(SAVE, "x", 2));
    }

    @Test
    void without_consent_it_does_not() {
        sharing.given(entered()).when(share(SAVE, "x", 2)).thenRefused(STRATEGY_NEEDS_CONSENT);
        sharing.given().when(share(SAVE, "x", 2)).thenRefused(STRATEGY_NEEDS_CONSENT);
        sharing.given(entered(), allowed(1, 1), forbidden(2, 2))
                .when(share(SAVE, "x", 3))
                .thenRefused(STRATEGY_NEEDS_CONSENT);
    }

    @Test
    void its_first_cohort_counts_and_consents_of_another_do_not() {
        UUID other = UUID.randomUUID();
        sharing.given(entered()).when(enter(other)).thenNothing();
        sharing.given(entered()).when(allow(other, 1, 1)).thenNothing();
        sharing.given(entered(), allowed(1, 1), shared(SAVE, "x", 2))
                .when(forbid(other, 2, 3))
                .thenNothing();
    }

    @Test
    void a_consent_of_a_family_unknown_is_none() {
        sharing.given().when(allow(COHORT, 1, 1)).thenNothing();
        sharing.given().when(forbid(COHORT, 1, 1)).thenNothing();
    }

    @Test
    void shared_again_with_the_same_content_nothing_happens_with_other_it_is_refused() {
        var past = new Object[] {entered(), allowed(1, 1), shared(SAVE, "x", 2)};
        sharing.given(past).when(share(SAVE, "x", 3)).thenNothing();
        sharing.given(past).when(share(SAVE, "y", 3)).thenRefused(STRATEGY_ALREADY_SHARED);
    }

    @Test
    void a_change_is_a_new_version_of_the_one_that_was_seen() {
        var past = new Object[] {entered(), allowed(1, 1), shared(SAVE, "x", 2)};
        sharing.given(past).when(change(1, "y", 3)).then(changed(2, "y", 3));
        sharing.given(past).when(change(2, "y", 3)).thenRefused(PRECONDITION_FAILED);
        sharing.given(entered(), allowed(1, 1)).when(change(1, "y", 3)).thenRefused(STRATEGY_NOT_FOUND);
    }

    @Test
    void a_repeated_change_changes_nothing_nor_does_the_first_sharing_after_it() {
        var past = new Object[] {entered(), allowed(1, 1), shared(SAVE, "x", 2), changed(2, "y", 3)};
        sharing.given(past).when(change(1, "y", 4)).thenNothing();
        sharing.given(past).when(share(SAVE, "x", 4)).thenNothing();
        sharing.given(past).when(change(1, "z", 4)).thenRefused(PRECONDITION_FAILED);
    }

    @Test
    void its_author_withdraws_it_for_good() {
        var past = new Object[] {entered(), allowed(1, 1), shared(SAVE, "x", 2)};
        sharing.given(past).when(withdraw(SAVE, 3)).then(removed(SAVE, AUTHOR_WITHDREW, 3));
        var gone = new Object[] {entered(), allowed(1, 1), shared(SAVE, "x", 2), removed(SAVE, AUTHOR_WITHDREW, 3)};
        sharing.given(gone).when(withdraw(SAVE, 4)).thenNothing();
        sharing.given(gone).when(share(SAVE, "x", 4)).thenRefused(STRATEGY_REMOVED);
        sharing.given(gone).when(change(1, "y", 4)).thenRefused(STRATEGY_REMOVED);
    }

    @Test
    void with_the_consent_goes_all_that_was_shared() {
        sharing.given(entered(), allowed(1, 1), shared(SAVE, "x", 2), shared(COOK, "y", 3))
                .when(forbid(COHORT, 2, 4))
                .then(forbidden(2, 4), removed(SAVE, CONSENT_WITHDRAWN, 4), removed(COOK, CONSENT_WITHDRAWN, 4));
    }

    @Test
    void a_consent_given_again_brings_nothing_back() {
        var past = new Object[] {
            entered(), allowed(1, 1), shared(SAVE, "x", 2), forbidden(2, 3), removed(SAVE, CONSENT_WITHDRAWN, 3)
        };
        sharing.given(past).when(allow(COHORT, 3, 4)).then(allowed(3, 4));
        var again = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(past), java.util.stream.Stream.of(allowed(3, 4)))
                .toArray();
        sharing.given(again).when(share(SAVE, "x", 5)).thenRefused(STRATEGY_REMOVED);
        sharing.given(again).when(share(COOK, "x", 5)).then(shared(COOK, "x", 5));
    }

    @Test
    void events_repeated_or_late_never_give_a_consent_back() {
        var past = new Object[] {entered(), allowed(1, 1), forbidden(2, 3)};
        sharing.given(past).when(allow(COHORT, 1, 1)).thenNothing();
        sharing.given(past).when(allow(COHORT, 9, 2)).thenNothing();
        sharing.given(past).when(allow(COHORT, 9, 3)).thenNothing();
        sharing.given(past).when(forbid(COHORT, 2, 3)).thenNothing();
    }

    @Test
    void a_withdrawal_repeated_takes_no_later_consent() {
        sharing.given(entered(), allowed(1, 1), forbidden(2, 3), allowed(3, 4), shared(COOK, "x", 5))
                .when(forbid(COHORT, 2, 3))
                .thenNothing();
    }

    @Test
    void a_withdrawal_that_comes_before_its_consent_counts() {
        sharing.given(entered()).when(forbid(COHORT, 2, 3)).then(forbidden(2, 3));
        sharing.given(entered(), forbidden(2, 3)).when(allow(COHORT, 1, 1)).thenNothing();
    }

    @Test
    void a_withdrawal_by_a_clock_that_went_back_counts_too() {
        sharing.given(entered(), allowed(1, 5)).when(forbid(COHORT, 2, 4)).then(forbidden(2, 4));
    }

    @Test
    void with_the_consent_goes_every_note_once() {
        sharing.given(entered(), allowed(1, 1), tried(NOTE, 2))
                .when(forbid(COHORT, 2, 4))
                .then(forbidden(2, 4), noteRemoved(ROSA, 4));
        sharing.given(entered(), allowed(1, 1), tried(NOTE, 2), forbidden(2, 4), noteRemoved(ROSA, 4), allowed(3, 5))
                .when(forbid(COHORT, 4, 6))
                .then(forbidden(4, 6));
    }

    @Test
    void what_was_shared_in_clear_before_text_was_encrypted_is_recognised() {
        var past = new Object[] {entered(), allowed(1, 1), clear(SAVE, "x", 2)};
        sharing.given(past).when(share(SAVE, "x", 3)).thenNothing();
        sharing.given(past).when(share(SAVE, "y", 3)).thenRefused(STRATEGY_ALREADY_SHARED);
        sharing.given(past).when(change(1, "y", 3)).then(changed(2, "y", 3));
        StrategyTried tried = new StrategyTried(ROSA, TRIAL, COHORT, "PH", trial(NOTE), at(2), Optional.empty());
        sharing.given(entered(), allowed(1, 1), tried).when(tryOut(NOTE, 3)).thenNothing();
        sharing.given(entered(), allowed(1, 1), tried).when(tryOut(NO_NOTE, 3)).thenRefused(TRIAL_ALREADY_RECORDED);
    }

    @Test
    void a_trial_takes_no_consent_but_its_note_does() {
        sharing.given(entered()).when(tryOut(NO_NOTE, 2)).then(tried(NO_NOTE, 2));
        sharing.given(entered()).when(tryOut(NOTE, 2)).thenRefused(TRIAL_NOTE_NEEDS_CONSENT);
        sharing.given(entered(), allowed(1, 1)).when(tryOut(NOTE, 2)).then(tried(NOTE, 2));
        sharing.given().when(tryOut(NO_NOTE, 2)).thenRefused(ENROLMENT_NOT_RECEIVED);
    }

    @Test
    void a_trial_is_recorded_once() {
        StrategyTried tried = tried(NO_NOTE, 2);
        sharing.given(entered(), tried).when(tryOut(NO_NOTE, 3)).thenNothing();
        sharing.given(entered(), allowed(1, 1), tried).when(tryOut(NOTE, 3)).thenRefused(TRIAL_ALREADY_RECORDED);
    }

    @Test
    void nobody_tries_its_own() {
        sharing.given(entered(), allowed(1, 1), shared(SAVE, "x", 2))
                .when(tryOut(NO_NOTE, 3))
                .thenRefused(TRIAL_OF_OWN_STRATEGY);
    }
}
