package org.mutuality.journal.month;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.mutuality.journal.calendar.Schedule;
import org.mutuality.journal.form.publication.FormCatalog;
import org.mutuality.journal.journal.Author;
import org.mutuality.journal.journal.EditionOrigin.SubmissionChannel;
import org.mutuality.journal.journal.readmodel.EditionQueries;
import org.mutuality.journal.journal.readmodel.JournalQueries;
import org.mutuality.journal.journal.readmodel.JournalQueries.JournalRow;
import org.mutuality.journal.month.MonthOverview.FamilyMonth;
import org.mutuality.journal.month.MonthOverview.MonthCounts;
import org.mutuality.journal.month.MonthOverview.NotExpectedReason;
import org.mutuality.platform.database.ReadModelDatabase;

/**
 * State of the families' months. Source: reminder_family and the directory, journal_view, journal_edition_view,
 * edition_withdrawal_view, draft_view and question_view; delay: metric {@code follower_lag_events}.
 */
@ApplicationScoped
class MonthQueries {
    static final UUID FIRST = new UUID(0, 0);

    private static final String FAMILIES = """
            from reminder_family f join directory_family d on d.family_id = f.family_id
            where f.cohort_id = :cohort and d.cohort_id = :cohort and not d.erased
              and (d.status_history = '[]' or family_status(d.status_history, 'infinity') <> 'voided')
            """;
    // Only where an edition was added to the first one can two of them contradict one another.
    private static final String WITH_SEVERAL_EDITIONS = "select f.family_id " + FAMILIES + """
            and (exists (select from journal_view j where j.family_id = f.family_id and j.month = :month and j.version > 1)
              or exists (select from journal_edition_view e where e.family_id = f.family_id and e.month = :month))""";
    private static final String STATUS = """
            with family as (select f.family_id, f.enrolled_at, f.consents,
                case when d.status_history = '[]' then 'active' else family_status(d.status_history, :lastDay) end as status
            """;
    // What a family is not expected to submit is decided in `reason`, for all readers of this query.
    private static final String STATES = STATUS + FAMILIES + """
            and f.family_id > :after),
            fact as (
              select family.*, journal.*,
                exists (select from draft_view d where d.family_id = family.family_id and d.month = :month) as draft,
                (select count(*) from question_view q
                 where q.family_id = family.family_id and q.month = :month and q.closed_at is null) as open_questions,
                case when not consents then 'no_consent' when status <> 'active' then status
                     when enrolled_at >= :ends then 'enrolled_later' end as reason
              from family left join lateral (
                select j.version, j.complete, j.submitted_at, j.submitted_by, j.submitted_by_subject, j.channel, j.confirmed_at
                from journal_view j
                where j.family_id = family.family_id and j.month = :month
                  and not exists (select from edition_withdrawal_view w where w.family_id = j.family_id and w.month = j.month
                                  and w.whole_month and w.withdrawn_version > j.version)
                order by j.version desc limit 1) journal on true),
            month as (
              select fact.*,
                case when version is not null then
                       case when family_id = any(:conflicts) then 'conflict' when complete then 'complete' else 'incomplete' end
                     when reason in ('no_consent', 'left', 'graduated') then 'not_expected'
                     when draft then 'draft'
                     when reason is not null then 'not_expected'
                     when :due then 'missing'
                     else 'coming' end as state
              from fact)
            """;
    private static final String PAGE = STATES + """
            select * from month
            where state = any(:states) and (cast(:open as boolean) is null or (open_questions > 0) = :open)
            order by family_id limit :most""";
    private static final String COUNTS = STATES + """
            select state, count(*) as families, count(*) filter (where open_questions > 0) as asked from month group by state""";

    private final ReadModelDatabase database;
    private final EditionQueries editions;
    private final JournalQueries journals;
    private final FormCatalog forms;

    MonthQueries(ReadModelDatabase database, EditionQueries editions, JournalQueries journals, FormCatalog forms) {
        this.database = database;
        this.editions = editions;
        this.journals = journals;
        this.forms = forms;
    }

    /**
     * A cohort's month at a moment, with the families whose editions contradict one another, which {@link
     * org.mutuality.journal.journal.EditionGraph} decides.
     *
     * @param ends end of the month; families enrolled later are not expected to submit it
     * @param due whether it is due
     */
    record CohortMonth(UUID cohortId, YearMonth month, Instant ends, boolean due, Set<UUID> conflicts) {}

    /**
     * Which families to list.
     *
     * @param states of any of these states; empty: of all
     * @param openQuestions with (true) or without (false) an open question; empty: both
     */
    record MonthFilter(Set<FamilyMonthState> states, Optional<Boolean> openQuestions) {
        private String[] stateTexts() {
            Set<FamilyMonthState> wanted = states.isEmpty() ? Set.of(FamilyMonthState.values()) : states;
            return wanted.stream().map(FamilyMonthState::text).toArray(String[]::new);
        }
    }

    CohortMonth cohortMonth(UUID cohortId, YearMonth month, Schedule schedule, Instant now) {
        List<UUID> candidates = database.read(sql -> sql.createQuery(WITH_SEVERAL_EDITIONS)
                .bind("cohort", cohortId)
                .bind("month", month.toString())
                .mapTo(UUID.class)
                .list());
        return new CohortMonth(
                cohortId,
                month,
                schedule.endOf(month),
                !now.isBefore(schedule.dueAt(month)),
                candidates.isEmpty() ? Set.of() : editions.familiesInConflict(candidates, month));
    }

    MonthCounts counts(CohortMonth of) {
        Map<FamilyMonthState, Integer> byState = new EnumMap<>(FamilyMonthState.class);
        int withOpenQuestions = database
                .read(sql -> query(COUNTS, of, FIRST, sql)
                        .map((row, context) -> {
                            byState.put(state(row), row.getInt("families"));
                            return row.getInt("asked");
                        })
                        .list())
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
        return MonthCounts.of(byState, withOpenQuestions);
    }

    /**
     * Families of the cohort that are not erased, lowest id first.
     *
     * @param after only ids above this one; {@link #FIRST}: from the first
     * @param most rows at most
     */
    List<FamilyMonth> families(CohortMonth of, MonthFilter filter, UUID after, int most) {
        List<FamilyMonthRow> rows = database.read(sql -> query(PAGE, of, after, sql)
                .bindArray("states", String.class, (Object[]) filter.stateTexts())
                .bind("open", filter.openQuestions().orElse(null))
                .bind("most", most)
                .map((row, context) -> familyMonthRow(row))
                .list());
        Map<UUID, List<String>> missing = missing(
                of.month(),
                rows.stream()
                        .filter(FamilyMonthRow::lacksAnswers)
                        .map(row -> row.family().familyId())
                        .toList());
        return rows.stream()
                .map(FamilyMonthRow::family)
                .map(family -> Optional.ofNullable(missing.get(family.familyId()))
                        .map(family::withMissing)
                        .orElse(family))
                .toList();
    }

    /** @param lacksAnswers whether it was submitted and is not complete */
    private record FamilyMonthRow(FamilyMonth family, boolean lacksAnswers) {}

    // Which questions are not answered depends on the free text too, which is encrypted.
    private Map<UUID, List<String>> missing(YearMonth month, List<UUID> families) {
        return families.isEmpty()
                ? Map.of()
                : journals.currentMonth(families, month).stream()
                        .collect(Collectors.toUnmodifiableMap(JournalRow::familyId, this::missing));
    }

    private List<String> missing(JournalRow journal) {
        return forms.form(journal.form()).stream()
                .flatMap(form -> form.missing(journal.answers()).stream())
                .toList();
    }

    private static Query query(String text, CohortMonth of, UUID after, Handle sql) {
        return sql.createQuery(text)
                .bind("cohort", of.cohortId())
                .bind("month", of.month().toString())
                .bind("ends", of.ends().atOffset(ZoneOffset.UTC))
                .bind("lastDay", of.month().atEndOfMonth())
                .bind("due", of.due())
                .bind("after", after)
                .bindArray("conflicts", UUID.class, of.conflicts().toArray());
    }

    private static FamilyMonthState state(ResultSet row) throws SQLException {
        return FamilyMonthState.find(row.getString("state")).orElseThrow();
    }

    private static FamilyMonthRow familyMonthRow(ResultSet row) throws SQLException {
        FamilyMonthState state = state(row);
        Optional<Integer> version = Optional.ofNullable(row.getObject("version", Integer.class));
        FamilyMonth family = new FamilyMonth(
                row.getObject("family_id", UUID.class),
                state,
                Optional.empty(),
                Optional.ofNullable(row.getString("reason"))
                        .filter(reason -> state == FamilyMonthState.NOT_EXPECTED)
                        .map(NotExpectedReason::of),
                row.getInt("open_questions"),
                version,
                Optional.ofNullable(row.getObject("submitted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Author.of(row),
                Optional.ofNullable(row.getString("channel")).map(SubmissionChannel::of),
                Optional.ofNullable(row.getObject("confirmed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
        return new FamilyMonthRow(family, version.isPresent() && !row.getBoolean("complete"));
    }
}
