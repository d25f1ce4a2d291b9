package org.mutuality.journal.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.journal.JournalCommand.CorrectJournal;
import org.mutuality.journal.journal.JournalCommand.SubmitJournal;
import org.mutuality.journal.journal.JournalEvent.JournalCorrected;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.testkit.AggregateSpec;

class JournalTest {
    private static final UUID FAMILY = UUID.randomUUID();
    private static final UUID COHORT = UUID.randomUUID();
    private static final YearMonth MARCH = YearMonth.of(2021, 3);
    private static final JournalId ID = JournalId.of(FAMILY, MARCH);
    private static final Instant AT = Instant.parse("2021-04-01T10:00:00Z");
    private static final Instant LATER = AT.plusSeconds(60);

    private final AggregateSpec<Journal> journal = AggregateSpec.of(Journal.class);

    @Test
    void a_month_is_told() {
        journal.given().when(submit(7, AT)).then(submitted(7));
    }

    @Test
    void told_again_with_the_same_answers_nothing_happens() {
        journal.given(submitted(7)).when(submit(7, LATER)).thenNothing();
    }

    @Test
    void told_again_otherwise_it_is_refused() {
        journal.given(submitted(7)).when(submit(8, LATER)).thenRefused(JournalProblem.JOURNAL_ALREADY_TOLD);
    }

    @Test
    void the_first_telling_repeated_after_a_correction_is_still_the_same() {
        journal.given(submitted(7), corrected(2, 8, "mistyped"))
                .when(submit(7, LATER))
                .thenNothing();
    }

    @Test
    void a_telling_that_equals_the_correction_is_not_the_first_telling() {
        journal.given(submitted(7), corrected(2, 8, "mistyped"))
                .when(submit(8, LATER))
                .thenRefused(JournalProblem.JOURNAL_ALREADY_TOLD);
    }

    @Test
    void a_correction_makes_the_next_version() {
        journal.given(submitted(7)).when(correct(2, 8, "mistyped")).then(corrected(2, 8, "mistyped"));
        journal.given(submitted(7), corrected(2, 8, "mistyped"))
                .when(correct(3, 7, "was right"))
                .then(corrected(3, 7, "was right"));
    }

    @Test
    void a_repeated_correction_changes_nothing_even_when_it_comes_late() {
        journal.given(submitted(7), corrected(2, 8, "x"), corrected(3, 9, "y"))
                .when(correct(3, 9, "y"))
                .thenNothing();
        journal.given(submitted(7), corrected(2, 8, "x"), corrected(3, 9, "y"))
                .when(correct(2, 8, "x"))
                .thenNothing();
    }

    @Test
    void two_corrections_can_not_be_one_version() {
        journal.given(submitted(7), corrected(2, 8, "x"))
                .when(correct(2, 9, "x"))
                .thenRefused(JournalProblem.JOURNAL_VERSION_TAKEN);
        journal.given(submitted(7), corrected(2, 8, "x"))
                .when(correct(2, 8, "y"))
                .thenRefused(JournalProblem.JOURNAL_VERSION_TAKEN);
    }

    @Test
    void what_was_told_first_is_no_correction() {
        for (int version : new int[] {1, 0, -1, Integer.MIN_VALUE}) {
            journal.given(submitted(7))
                    .when(correct(version, 7, "x"))
                    .thenRefused(JournalProblem.JOURNAL_VERSION_TAKEN);
        }
    }

    @Test
    void versions_have_no_gap() {
        journal.given(submitted(7)).when(correct(3, 8, "x")).thenRefused(JournalProblem.JOURNAL_VERSION_AHEAD);
        journal.given(submitted(7))
                .when(correct(Integer.MAX_VALUE, 8, "x"))
                .thenRefused(JournalProblem.JOURNAL_VERSION_AHEAD);
    }

    @Test
    void what_was_not_told_can_not_be_corrected() {
        journal.given().when(correct(2, 8, "x")).thenRefused(JournalProblem.JOURNAL_NOT_TOLD);
    }

    private static SubmitJournal submit(int ladder, Instant at) {
        return new SubmitJournal(ID, FAMILY, COHORT, "PH", MARCH, "core-1", Map.of("ladder", ladder), true, at);
    }

    private static JournalSubmitted submitted(int ladder) {
        return new JournalSubmitted(ID, FAMILY, COHORT, "PH", MARCH, 1, "core-1", Map.of("ladder", ladder), true, AT);
    }

    private static CorrectJournal correct(int version, int ladder, String reason) {
        return new CorrectJournal(
                ID,
                FAMILY,
                COHORT,
                "PH",
                MARCH,
                version,
                "core-1",
                Map.of("ladder", ladder),
                true,
                Optional.of(reason),
                LATER);
    }

    private static JournalCorrected corrected(int version, int ladder, String reason) {
        return new JournalCorrected(
                ID,
                FAMILY,
                COHORT,
                "PH",
                MARCH,
                version,
                "core-1",
                Map.of("ladder", ladder),
                true,
                Optional.of(reason),
                LATER);
    }
}
