package org.mutuality.journal.journal;

import static org.mutuality.journal.journal.JournalCommand.SubmissionMode.EXPLICIT;
import static org.mutuality.journal.journal.JournalCommand.SubmissionMode.OFFLINE;
import static org.mutuality.journal.journal.JournalCommand.SubmissionMode.ONLINE;
import static org.mutuality.journal.journal.JournalFixture.because;
import static org.mutuality.journal.journal.JournalFixture.by;
import static org.mutuality.journal.journal.JournalFixture.correct;
import static org.mutuality.journal.journal.JournalFixture.edition;
import static org.mutuality.journal.journal.JournalFixture.submit;
import static org.mutuality.journal.journal.JournalFixture.written;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.journal.JournalCommand.CheckSubmission;
import org.mutuality.journal.journal.JournalCommand.ConfirmJournal;
import org.mutuality.journal.journal.JournalCommand.SubmissionMode;
import org.mutuality.journal.journal.JournalCommand.WithdrawJournal;
import org.mutuality.journal.journal.JournalEvent.EditionRecorded;
import org.mutuality.journal.journal.JournalEvent.JournalConfirmed;
import org.mutuality.journal.journal.JournalEvent.JournalCorrected;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.journal.journal.JournalEvent.JournalWithdrawn;
import org.mutuality.journal.reminder.ReminderEvent.DueReminderIssued;
import org.mutuality.journal.reminder.ReminderId;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.testkit.AggregateSpec;

class JournalTest {
    private static final Author TEAM = new Author(Author.AuthorRole.COUNTRY_TEAM, Optional.of("lea"));
    private static final Author RECORDER = new Author(Author.AuthorRole.RECORDER, Optional.of("rea"));
    private static final Author PARTNER = new Author(Author.AuthorRole.PARTNER, Optional.of("pia"));

    private final AggregateSpec<Journal> journal = AggregateSpec.of(Journal.class);

    @Test
    void a_month_is_submitted() {
        journal.given().when(submit(ONLINE, edition(1, 7, 0))).then(submitted(edition(1, 7, 0)));
    }

    @Test
    void a_month_that_its_family_was_reminded_of_is_submitted_as_any_other() {
        var due = new DueReminderIssued(
                ReminderId.of(JournalFixture.FAMILY, JournalFixture.MARCH),
                JournalFixture.FAMILY,
                JournalFixture.COHORT,
                "PH",
                JournalFixture.MARCH,
                JournalFixture.AT,
                JournalFixture.AT);
        journal.given(due).when(submit(ONLINE, edition(1, 7, 0))).then(submitted(edition(1, 7, 0)));
        journal.given(due).when(correct(2, edition(1, 7, 0))).thenRefused(JournalProblem.JOURNAL_NOT_SUBMITTED);
    }

    @Test
    void submitted_again_with_the_same_answers_nothing_happens() {
        journal.given(submitted(edition(1, 7, 0)))
                .when(submit(ONLINE, edition(1, 7, 5)))
                .thenNothing();
        journal.given(submitted(edition(1, 7, 0)))
                .when(submit(ONLINE, edition(9, 7, 5)))
                .thenNothing();
    }

    @Test
    void a_check_is_refused_as_the_submission_would_be_and_applies_nothing() {
        journal.given().when(check(submit(ONLINE, edition(1, 7, 0)))).thenNothing();
        journal.given(submitted(edition(1, 7, 0)))
                .when(check(submit(ONLINE, edition(2, 8, 5))))
                .thenNothing();
        journal.given(submitted(edition(1, 7, 0)))
                .when(check(submit(ONLINE, edition(2, 8, 5), Optional.empty(), true)))
                .thenRefused(JournalProblem.JOURNAL_MONTH_LOCKED);
        journal.given(submitted(edition(1, 7, 0)))
                .when(check(submit(ONLINE, by(TEAM, edition(2, 8, 5)))))
                .thenRefused(JournalProblem.JOURNAL_FAMILY_ONLY);
        journal.given(submitted(edition(1, 7, 0)))
                .when(check(submit(EXPLICIT, edition(1, 8, 0))))
                .thenRefused(JournalProblem.JOURNAL_EDITION_EXISTS);
    }

    private static CheckSubmission check(JournalCommand.SubmitJournal submission) {
        return new CheckSubmission(submission.journalId(), submission);
    }

    @Test
    void submitted_again_otherwise_it_is_a_correction_of_what_is_current() {
        journal.given(submitted(edition(1, 7, 0)))
                .when(submit(ONLINE, edition(2, 8, 5)))
                .then(corrected(2, edition(2, 8, 5, 1)));
    }

    @Test
    void an_earlier_submission_repeated_undoes_nothing() {
        journal.given(submitted(edition(1, 7, 0)), corrected(2, edition(2, 8, 1, 1)))
                .when(submit(ONLINE, edition(1, 7, 5)))
                .thenNothing();
    }

    @Test
    void who_means_it_goes_back_to_an_earlier_submission() {
        journal.given(submitted(edition(1, 7, 0)), corrected(2, edition(2, 8, 1, 1)))
                .when(submit(EXPLICIT, edition(3, 7, 5)))
                .then(corrected(3, edition(3, 7, 5, 2)));
    }

    @Test
    void who_knows_another_version_is_refused() {
        Optional<IfMatch> first = Optional.of(new IfMatch(Set.of("\"1\"")));
        journal.given(submitted(edition(1, 7, 0)))
                .when(submit(EXPLICIT, edition(2, 8, 5), first, false))
                .then(corrected(2, edition(2, 8, 5, 1)));
        journal.given(submitted(edition(1, 7, 0)), corrected(2, edition(2, 8, 1, 1)))
                .when(submit(EXPLICIT, edition(3, 9, 5), first, false))
                .thenRefused(CommonProblem.PRECONDITION_FAILED);
        journal.given()
                .when(submit(EXPLICIT, edition(1, 7, 0), Optional.of(new IfMatch(Set.of("*"))), false))
                .thenRefused(CommonProblem.PRECONDITION_FAILED);
        // The answer was lost; the same once more is no change.
        journal.given(submitted(edition(1, 7, 0)), corrected(2, edition(2, 8, 1, 1)))
                .when(submit(EXPLICIT, edition(2, 8, 5), first, false))
                .thenNothing();
    }

    @Test
    void two_devices_that_contradict_each_other_both_stay() {
        journal.given(submitted(edition(1, 7, 0)))
                .when(submit(OFFLINE, edition(2, 8, 5)))
                .then(corrected(2, edition(2, 8, 5)));
        Optional<java.time.Instant> early = Optional.of(JournalFixture.AT.minus(Duration.ofDays(3)));
        journal.given(submitted(edition(1, 7, 0)))
                .when(submit(OFFLINE, written(2, 8, 5, early)))
                .then(kept(1, written(2, 8, 5, early)));
    }

    @Test
    void an_edition_based_on_all_that_are_current_solves_it() {
        journal.given(submitted(edition(1, 7, 0)), corrected(2, edition(2, 8, 5)))
                .when(submit(OFFLINE, edition(3, 9, 6, 1, 2)))
                .then(corrected(3, edition(3, 9, 6, 1, 2)));
        journal.given(submitted(edition(1, 7, 0)), corrected(2, edition(2, 8, 5)))
                .when(submit(OFFLINE, edition(3, 8, 6, 1, 2)))
                .then(kept(2, edition(3, 8, 6, 1, 2)));
    }

    @Test
    void an_edition_may_come_before_the_one_it_replaces() {
        journal.given(submitted(edition(2, 8, 0, 1)))
                .when(submit(OFFLINE, edition(1, 7, 5)))
                .then(kept(1, edition(1, 7, 5)));
    }

    @Test
    void also_when_the_one_it_replaces_was_written_online() {
        journal.given(submitted(edition(2, 8, 0, 1)))
                .when(submit(EXPLICIT, edition(1, 7, 5)))
                .then(kept(1, edition(1, 7, 5)));
    }

    @Test
    void what_stood_beside_is_recognised_when_the_latest_is_replaced_by_an_older_one() {
        Optional<java.time.Instant> old = Optional.of(JournalFixture.AT.minus(Duration.ofDays(9)));
        journal.given(submitted(edition(1, 7, 0)), corrected(2, edition(2, 8, 1)))
                .when(submit(OFFLINE, written(3, 9, 5, old, 2)))
                .then(kept(2, written(3, 9, 5, old, 2)), correctedAt(5, 3, edition(1, 7, 0)));
    }

    @Test
    void an_edition_has_one_content_for_ever() {
        journal.given(submitted(edition(1, 7, 0)))
                .when(submit(OFFLINE, edition(1, 7, 9)))
                .thenNothing();
        journal.given(submitted(edition(1, 7, 0)))
                .when(submit(OFFLINE, edition(1, 8, 9)))
                .thenRefused(JournalProblem.JOURNAL_EDITION_EXISTS);
        journal.given(submitted(edition(1, 7, 0)))
                .when(submit(OFFLINE, edition(1, 7, 9, 5)))
                .thenRefused(JournalProblem.JOURNAL_EDITION_EXISTS);
        journal.given(submitted(edition(1, 7, 0)))
                .when(submit(EXPLICIT, because("x", edition(1, 7, 9))))
                .thenRefused(JournalProblem.JOURNAL_EDITION_EXISTS);
    }

    @Test
    void a_locked_month_takes_its_first_submission_and_repeats_but_no_correction() {
        journal.given()
                .when(submit(ONLINE, edition(1, 7, 0), Optional.empty(), true))
                .then(submitted(edition(1, 7, 0)));
        journal.given(submitted(edition(1, 7, 0)))
                .when(submit(ONLINE, edition(1, 7, 5), Optional.empty(), true))
                .thenNothing();
        for (SubmissionMode mode : SubmissionMode.values()) {
            journal.given(submitted(edition(1, 7, 0)))
                    .when(submit(mode, edition(2, 8, 5), Optional.empty(), true))
                    .thenRefused(JournalProblem.JOURNAL_MONTH_LOCKED);
        }
    }

    @Test
    void a_correction_makes_the_next_version() {
        journal.given(submitted(edition(1, 7, 0)))
                .when(correct(2, because("mistyped", edition(2, 8, 1))))
                .then(corrected(2, because("mistyped", edition(2, 8, 1, 1))));
        journal.given(submitted(edition(1, 7, 0)), corrected(2, edition(2, 8, 1, 1)))
                .when(correct(3, because("was right", edition(3, 7, 2))))
                .then(corrected(3, because("was right", edition(3, 7, 2, 2))));
    }

    @Test
    void a_repeated_correction_changes_nothing_even_when_it_comes_late() {
        Object[] past = {
            submitted(edition(1, 7, 0)),
            corrected(2, because("x", edition(2, 8, 1, 1))),
            corrected(3, because("y", edition(3, 9, 2, 2)))
        };
        journal.given(past).when(correct(3, because("y", edition(3, 9, 5)))).thenNothing();
        journal.given(past).when(correct(2, because("x", edition(2, 8, 5)))).thenNothing();
    }

    @Test
    void two_corrections_can_not_be_one_version() {
        Object[] past = {submitted(edition(1, 7, 0)), corrected(2, because("x", edition(2, 8, 1, 1)))};
        journal.given(past)
                .when(correct(2, because("x", edition(3, 9, 1))))
                .thenRefused(JournalProblem.JOURNAL_VERSION_EXISTS);
        journal.given(past)
                .when(correct(2, because("y", edition(3, 8, 1))))
                .thenRefused(JournalProblem.JOURNAL_VERSION_EXISTS);
    }

    @Test
    void the_first_submission_is_no_correction() {
        for (int version : new int[] {1, 0, -1, Integer.MIN_VALUE}) {
            journal.given(submitted(edition(1, 7, 0)))
                    .when(correct(version, edition(2, 7, 1)))
                    .thenRefused(JournalProblem.JOURNAL_VERSION_EXISTS);
        }
    }

    @Test
    void versions_have_no_gap() {
        for (int version : new int[] {3, Integer.MAX_VALUE}) {
            journal.given(submitted(edition(1, 7, 0)))
                    .when(correct(version, edition(2, 8, 1)))
                    .thenRefused(JournalProblem.JOURNAL_VERSION_SKIPPED);
        }
    }

    @Test
    void what_was_not_submitted_can_not_be_corrected() {
        journal.given().when(correct(2, edition(2, 8, 1))).thenRefused(JournalProblem.JOURNAL_NOT_SUBMITTED);
    }

    @Test
    void what_was_submitted_in_clear_before_text_was_encrypted_is_recognised() {
        Edition early = new Edition(
                edition(1, 7, 0).origin(),
                "core-1",
                Map.of("note", "x"),
                true,
                Optional.empty(),
                JournalFixture.AT,
                Optional.empty(),
                Optional.empty());
        journal.given(submitted(early)).when(submit(ONLINE, sealed(2, "x"))).thenNothing();
        journal.given(submitted(early))
                .when(submit(ONLINE, sealed(2, "y")))
                .then(corrected(2, sealed(2, "y").basedOn(List.of(early.id()))));
    }

    @Test
    void two_submissions_that_differ_in_free_text_only_are_two() {
        journal.given(submitted(sealed(1, "x")))
                .when(submit(ONLINE, sealed(2, "x")))
                .thenNothing();
        journal.given(submitted(sealed(1, "x")))
                .when(submit(ONLINE, sealed(2, "y")))
                .then(corrected(2, sealed(2, "y").basedOn(List.of(sealed(1, "x").id()))));
        journal.given(submitted(sealed(1, "x")))
                .when(submit(EXPLICIT, because("z", sealed(1, "x"))))
                .thenRefused(JournalProblem.JOURNAL_EDITION_EXISTS);
    }

    private static Edition sealed(int number, String note) {
        return new Edition(
                edition(number, 7, 0).origin(),
                "core-1",
                Map.of(),
                true,
                Optional.empty(),
                JournalFixture.AT,
                Optional.of(new EncryptedJournalText(
                        new Ciphertext("v1." + note),
                        Optional.of("print of " + note),
                        Optional.empty(),
                        Optional.empty())),
                Optional.of(new JournalContent(Map.of("note", note), Optional.empty(), Optional.empty())));
    }

    @Test
    void the_country_team_submits_what_nobody_submitted_and_changes_nothing_of_the_familys() {
        journal.given().when(submit(ONLINE, by(TEAM, edition(1, 7, 0)))).then(submitted(by(TEAM, edition(1, 7, 0))));
        for (Author author : List.of(PARTNER, Author.FAMILY)) {
            JournalSubmitted submitted = submitted(by(author, edition(1, 7, 0)));
            journal.given(submitted)
                    .when(submit(ONLINE, by(TEAM, edition(9, 7, 5))))
                    .thenNothing();
            for (SubmissionMode mode : SubmissionMode.values()) {
                journal.given(submitted)
                        .when(submit(mode, by(TEAM, edition(2, 8, 5))))
                        .thenRefused(JournalProblem.JOURNAL_FAMILY_ONLY);
            }
            journal.given(submitted)
                    .when(correct(2, by(TEAM, edition(2, 8, 5))))
                    .thenRefused(JournalProblem.JOURNAL_FAMILY_ONLY);
        }
    }

    @Test
    void the_family_and_its_partner_change_it_and_each_edition_says_who_submitted_it() {
        journal.given(submitted(by(PARTNER, edition(1, 7, 0))))
                .when(submit(ONLINE, by(Author.FAMILY, edition(2, 8, 5))))
                .then(corrected(2, by(Author.FAMILY, edition(2, 8, 5, 1))));
        journal.given(submitted(by(Author.FAMILY, edition(1, 7, 0))))
                .when(correct(2, by(PARTNER, edition(2, 8, 5))))
                .then(corrected(2, by(PARTNER, edition(2, 8, 5, 1))));
        // Whoever sends the same once more: the author stays the one who submitted it first.
        journal.given(submitted(by(PARTNER, edition(1, 7, 0))))
                .when(submit(EXPLICIT, by(Author.FAMILY, edition(1, 7, 5))))
                .thenNothing();
    }

    @Test
    void the_country_team_replaces_its_own_import_until_the_family_touches_it() {
        JournalSubmitted imported = submitted(by(TEAM, edition(1, 7, 0)));
        Author colleague = new Author(Author.AuthorRole.COUNTRY_TEAM, Optional.of("luz"));
        journal.given(imported)
                .when(submit(ONLINE, by(colleague, edition(2, 8, 5))))
                .then(corrected(2, by(colleague, edition(2, 8, 5, 1))));
        journal.given(imported).when(withdraw(TEAM)).then(withdrawn(2, TEAM, 1));
        for (Author toucher : List.of(Author.FAMILY, PARTNER)) {
            JournalCorrected touched = corrected(2, by(toucher, edition(2, 8, 5, 1)));
            journal.given(imported, touched)
                    .when(submit(ONLINE, by(TEAM, edition(3, 9, 6))))
                    .thenRefused(JournalProblem.JOURNAL_FAMILY_ONLY);
            journal.given(imported, touched).when(withdraw(TEAM)).thenRefused(JournalProblem.JOURNAL_FAMILY_ONLY);
        }
    }

    @Test
    void a_recorder_changes_what_was_recorded_until_the_family_confirms_it() {
        JournalSubmitted recorded = submitted(by(RECORDER, edition(1, 7, 0)));
        journal.given().when(submit(ONLINE, by(RECORDER, edition(1, 7, 0)))).then(recorded);
        journal.given(recorded)
                .when(submit(ONLINE, by(RECORDER, edition(2, 8, 5))))
                .then(corrected(2, by(RECORDER, edition(2, 8, 5, 1))));
        journal.given(recorded).when(confirm(1)).then(confirmed(1));
        journal.given(recorded, confirmed(1)).when(confirm(1)).thenNothing();
        for (Author staff : List.of(RECORDER, TEAM)) {
            journal.given(recorded, confirmed(1))
                    .when(submit(ONLINE, by(staff, edition(2, 8, 5))))
                    .thenRefused(JournalProblem.JOURNAL_FAMILY_ONLY);
            journal.given(recorded, confirmed(1)).when(withdraw(staff)).thenRefused(JournalProblem.JOURNAL_FAMILY_ONLY);
        }
        journal.given(recorded, confirmed(1))
                .when(submit(ONLINE, by(Author.FAMILY, edition(2, 8, 5))))
                .then(corrected(2, by(Author.FAMILY, edition(2, 8, 5, 1))));
        journal.given(submitted(by(Author.FAMILY, edition(1, 7, 0))))
                .when(submit(ONLINE, by(RECORDER, edition(2, 8, 5))))
                .thenRefused(JournalProblem.JOURNAL_FAMILY_ONLY);
    }

    @Test
    void a_family_confirms_the_version_that_is_current_and_what_it_did_not_write_itself() {
        JournalSubmitted recorded = submitted(by(RECORDER, edition(1, 7, 0)));
        JournalCorrected again = corrected(2, by(RECORDER, edition(2, 8, 5, 1)));
        journal.given().when(confirm(1)).thenRefused(JournalProblem.JOURNAL_NOT_SUBMITTED);
        for (int other : List.of(0, 1, 3)) {
            journal.given(recorded, again).when(confirm(other)).thenRefused(JournalProblem.JOURNAL_VERSION_OUTDATED);
        }
        journal.given(recorded, again).when(confirm(2)).then(confirmed(2));
        journal.given(recorded, withdrawn(2, RECORDER, 1))
                .when(confirm(2))
                .thenRefused(JournalProblem.JOURNAL_NOT_SUBMITTED);
        journal.given(submitted(by(Author.FAMILY, edition(1, 7, 0))))
                .when(confirm(1))
                .thenNothing();
        journal.given(submitted(by(PARTNER, edition(1, 7, 0)))).when(confirm(1)).then(confirmed(1));
    }

    @Test
    void a_month_is_withdrawn_once_and_stays_so() {
        JournalSubmitted first = submitted(edition(1, 7, 0));
        journal.given().when(withdraw(Author.FAMILY)).thenRefused(JournalProblem.JOURNAL_NOT_SUBMITTED);
        journal.given(first).when(withdraw(Author.FAMILY)).then(withdrawn(2, Author.FAMILY, 1));
        journal.given(first, withdrawn(2, Author.FAMILY, 1))
                .when(withdraw(Author.FAMILY))
                .thenNothing();
        // A phone sends the withdrawn form again.
        journal.given(first, withdrawn(2, Author.FAMILY, 1))
                .when(submit(OFFLINE, edition(1, 7, 5)))
                .thenNothing();
    }

    @Test
    void a_withdrawn_month_is_submitted_again_as_the_next_version_also_with_the_same_answers() {
        JournalSubmitted first = submitted(edition(1, 7, 0));
        Edition again = edition(1, 7, 9).submittedAgain(2);
        journal.given(first, withdrawn(2, Author.FAMILY, 1))
                .when(submit(ONLINE, edition(1, 7, 9)))
                .then(corrected(3, again));
        journal.given(first, withdrawn(2, Author.FAMILY, 1), corrected(3, again))
                .when(submit(ONLINE, edition(1, 7, 9)))
                .thenNothing();
        journal.given(first, withdrawn(2, Author.FAMILY, 1))
                .when(submit(EXPLICIT, edition(5, 8, 9)))
                .then(corrected(3, edition(5, 8, 9)));
    }

    @Test
    void a_locked_month_is_not_withdrawn_but_what_was_withdrawn_can_be_submitted_late() {
        JournalSubmitted first = submitted(edition(1, 7, 0));
        journal.given(first)
                .when(withdraw(Author.FAMILY, Optional.empty(), true))
                .thenRefused(JournalProblem.JOURNAL_MONTH_LOCKED);
        journal.given(first, withdrawn(2, Author.FAMILY, 1))
                .when(submit(EXPLICIT, edition(5, 8, 9), Optional.empty(), true))
                .then(corrected(3, edition(5, 8, 9)));
    }

    @Test
    void who_knows_another_version_withdraws_nothing() {
        Optional<IfMatch> first = Optional.of(new IfMatch(Set.of("\"1\"")));
        journal.given(submitted(edition(1, 7, 0)), corrected(2, edition(2, 8, 1, 1)))
                .when(withdraw(Author.FAMILY, first, false))
                .thenRefused(CommonProblem.PRECONDITION_FAILED);
        journal.given(submitted(edition(1, 7, 0)))
                .when(withdraw(Author.FAMILY, first, false))
                .then(withdrawn(2, Author.FAMILY, 1));
    }

    @Test
    void one_of_two_editions_is_moved_away_and_the_other_is_shown() {
        journal.given(submitted(edition(1, 7, 0)), corrected(2, edition(2, 8, 5)))
                .when(move(2))
                .then(
                        JournalEventFactory.editionWithdrawn(move(2), List.of(JournalFixture.id(2)), 2),
                        correctedAt(30, 3, edition(1, 7, 0)));
        // What was replaced already is not moved.
        journal.given(submitted(edition(1, 7, 0)), corrected(2, edition(2, 8, 5, 1)))
                .when(move(1))
                .thenNothing();
    }

    @Test
    void a_late_edition_by_which_the_current_one_belongs_to_what_was_moved_away_withdraws_the_month() {
        Edition late = edition(2, 8, 5, 1);
        journal.given(submitted(edition(3, 9, 0, 2)), withdrawn(2, Author.FAMILY, 3), corrected(3, edition(1, 7, 0)))
                .when(submit(OFFLINE, late))
                .then(
                        kept(3, late),
                        JournalEventFactory.withdrawnByLateEdition(
                                submit(OFFLINE, late), late, List.of(JournalFixture.id(1)), 4));
    }

    private static WithdrawJournal withdraw(Author by) {
        return withdraw(by, Optional.empty(), false);
    }

    private static WithdrawJournal withdraw(Author by, Optional<IfMatch> match, boolean locked) {
        return withdraw(Optional.empty(), by, match, locked);
    }

    private static ConfirmJournal confirm(int version) {
        return new ConfirmJournal(
                JournalFixture.ID,
                JournalFixture.FAMILY,
                JournalFixture.COHORT,
                "PH",
                JournalFixture.MARCH,
                version,
                JournalFixture.AT.plusSeconds(1_800));
    }

    private static JournalConfirmed confirmed(int version) {
        return new JournalConfirmed(
                JournalFixture.ID,
                JournalFixture.FAMILY,
                JournalFixture.COHORT,
                "PH",
                JournalFixture.MARCH,
                version,
                JournalFixture.AT.plusSeconds(1_800));
    }

    private static WithdrawJournal move(int edition) {
        return withdraw(Optional.of(JournalFixture.id(edition)), Author.FAMILY, Optional.empty(), false);
    }

    private static WithdrawJournal withdraw(
            Optional<UUID> edition, Author by, Optional<IfMatch> match, boolean locked) {
        return new WithdrawJournal(
                JournalFixture.ID,
                JournalFixture.FAMILY,
                JournalFixture.COHORT,
                "PH",
                JournalFixture.MARCH,
                edition,
                WithdrawalReason.WRONG_MONTH,
                Optional.empty(),
                by,
                match,
                locked,
                JournalFixture.AT.plusSeconds(1_800));
    }

    private static JournalWithdrawn withdrawn(int version, Author by, int... editions) {
        return JournalEventFactory.withdrawn(
                withdraw(by),
                Arrays.stream(editions).mapToObj(JournalFixture::id).toList(),
                version);
    }

    private static JournalSubmitted submitted(Edition edition) {
        return JournalEventFactory.submitted(submit(ONLINE, edition), edition);
    }

    private static JournalCorrected corrected(int version, Edition edition) {
        return JournalEventFactory.corrected(submit(ONLINE, edition), edition, version, edition.at());
    }

    private static JournalCorrected correctedAt(int minute, int version, Edition edition) {
        return JournalEventFactory.corrected(
                submit(ONLINE, edition), edition, version, JournalFixture.AT.plusSeconds(60L * minute));
    }

    private static EditionRecorded kept(int version, Edition edition) {
        return JournalEventFactory.editionRecorded(submit(ONLINE, edition), edition, version);
    }
}
