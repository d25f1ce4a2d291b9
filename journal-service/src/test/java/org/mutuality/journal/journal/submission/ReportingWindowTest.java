package org.mutuality.journal.journal.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_FAMILY_NOT_TAKING_PART;
import static org.mutuality.journal.journal.JournalProblem.JOURNAL_MONTH_IN_FUTURE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.calendar.CohortCalendars;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.directory.FamilyStatus;
import org.mutuality.platform.directory.StatusHistory;
import org.mutuality.platform.directory.StatusHistory.StatusChange;
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.ProblemException;

class ReportingWindowTest {
    private static final YearMonth APRIL = YearMonth.of(2021, 4);
    private static final CohortRef COHORT =
            new CohortRef(UUID.randomUUID(), "PH", "PHP", YearMonth.of(2021, 1), Optional.empty(), true);

    @Test
    void a_family_in_manila_submits_from_its_own_first_of_the_month_on() {
        ReportingWindow manila = window(Optional.of(ZoneId.of("Asia/Manila")));
        refused(manila, "2021-03-31T15:59:59Z");
        accepted(manila, "2021-03-31T16:00:00Z");
    }

    @Test
    void west_of_greenwich_the_month_begins_later_than_in_utc() {
        ReportingWindow bogota = window(Optional.of(ZoneId.of("America/Bogota")));
        refused(bogota, "2021-04-01T04:59:59Z");
        accepted(bogota, "2021-04-01T05:00:00Z");
    }

    @Test
    void without_a_calendar_the_month_begins_where_it_begins_first() {
        ReportingWindow unknown = window(Optional.empty());
        refused(unknown, "2021-03-31T09:59:59Z");
        accepted(unknown, "2021-03-31T10:00:00Z");
    }

    @Test
    void a_month_that_begins_after_the_family_left_is_refused_and_one_in_which_it_left_is_accepted() {
        ReportingWindow window = window(Optional.empty());
        String later = "2021-05-20T00:00:00Z";
        for (FamilyStatus gone : List.of(FamilyStatus.LEFT, FamilyStatus.GRADUATED, FamilyStatus.VOIDED)) {
            assertThatThrownBy(() -> submit(window, later, gone, "2021-04-01"))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refusal -> assertThat(refusal.problem()).isEqualTo(JOURNAL_FAMILY_NOT_TAKING_PART));
            submit(window, later, gone, "2021-04-02");
        }
        submit(window, later, FamilyStatus.PAUSED, "2021-03-01");
    }

    private static ReportingWindow window(Optional<ZoneId> zone) {
        return new ReportingWindow(new CohortCalendars(cohort -> zone));
    }

    private static void accepted(ReportingWindow window, String now) {
        assertThatCode(() -> submit(window, now)).doesNotThrowAnyException();
    }

    private static void refused(ReportingWindow window, String now) {
        assertThatThrownBy(() -> submit(window, now))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(JOURNAL_MONTH_IN_FUTURE));
    }

    private static void submit(ReportingWindow window, String now) {
        submit(window, now, FamilyStatus.ACTIVE, "2021-01-01");
    }

    private static void submit(ReportingWindow window, String now, FamilyStatus status, String from) {
        StatusChange change = new StatusChange(1, status, LocalDate.parse(from), Instant.EPOCH);
        FamilyRef family = new FamilyRef(UUID.randomUUID(), COHORT, Set.of(), new StatusHistory(List.of(change)));
        window.requireReportable(family, APRIL, Instant.parse(now), MessageCatalog.ENGLISH);
    }
}
