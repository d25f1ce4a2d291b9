package org.mutuality.journal.passbook.readmodel;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mutuality.journal.calendar.CalendarQueries;
import org.mutuality.journal.draft.DraftQueries;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.publication.FormCatalog;
import org.mutuality.journal.journal.readmodel.EditionQueries;
import org.mutuality.journal.journal.readmodel.JournalQueries;
import org.mutuality.journal.passbook.indicator.AnswerNumbers;
import org.mutuality.journal.passbook.indicator.IndicatorRegistry;
import org.mutuality.journal.passbook.indicator.QuestionCatalog;
import org.mutuality.journal.passbook.readmodel.PassbookSeries.SeriesPoint;
import org.mutuality.journal.reminder.EnrolmentQueries;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.indicator.DerivedAmount;
import org.mutuality.platform.indicator.MonthAnswers;

/**
 * Assembles passbooks. Source: read models of journals, drafts, goals, exchanges and questions, each behind the events
 * by {@code follower_lag_events}.
 */
@ApplicationScoped
public class PassbookQueries {
    private final JournalQueries journals;
    private final EditionQueries editions;
    private final DraftQueries drafts;
    private final CalendarQueries calendars;
    private final EnrolmentQueries enrolments;
    private final FormCatalog forms;
    private final OpenItemsQueries openItems;
    private final IndicatorInputsLoader indicatorInputs;

    PassbookQueries(
            JournalQueries journals,
            EditionQueries editions,
            DraftQueries drafts,
            CalendarQueries calendars,
            EnrolmentQueries enrolments,
            FormCatalog forms,
            OpenItemsQueries openItems,
            IndicatorInputsLoader indicatorInputs) {
        this.journals = journals;
        this.editions = editions;
        this.drafts = drafts;
        this.calendars = calendars;
        this.enrolments = enrolments;
        this.forms = forms;
        this.openItems = openItems;
        this.indicatorInputs = indicatorInputs;
    }

    /** @param asOf as known at that time; empty: now */
    public PassbookData load(FamilyRef family, ReaderRole reader, Optional<Instant> asOf, Instant now) {
        List<JournalQueries.JournalRow> newestFirst =
                journals.months(family.familyId(), Optional.empty(), asOf, MonthTimeline.MAX_MONTHS).stream()
                        .map(month -> month.filtered(reader::visibleAnswers))
                        .toList();
        List<FormDefinition> journalRows = definitions(newestFirst);
        FormDefinition current = forms.current(family.cohort().country()).definition();
        QuestionCatalog questions = QuestionCatalog.of(journalRows);
        List<JournalQueries.JournalRow> oldestFirst = newestFirst.reversed();
        Passbook passbook = passbook(family, reader, newestFirst, asOf, now);
        return new PassbookData(
                passbook.with(
                        new SeriesBuilder(oldestFirst, passbook.currency()).series(questions),
                        IndicatorRegistry.of(
                                indicatorInputs.load(family, reader, passbook.months(), oldestFirst, asOf))),
                oldestFirst,
                questions,
                QuestionCatalog.labels(
                        Stream.concat(journalRows.stream(), Stream.of(current)).toList()));
    }

    private Passbook passbook(
            FamilyRef family,
            ReaderRole reader,
            List<JournalQueries.JournalRow> journalRows,
            Optional<Instant> asOf,
            Instant now) {
        return asOf.map(then -> OpenItemsQueries.passbookAsOf(
                        family, months(family, journalRows, Set.of(), Optional.empty(), then), now, then))
                .orElseGet(() -> openItems.passbook(family, reader, months(family, reader, journalRows, now), now));
    }

    private List<PassbookMonth> months(
            FamilyRef family, ReaderRole reader, List<JournalQueries.JournalRow> journalRows, Instant now) {
        UUID id = family.familyId();
        Optional<Set<YearMonth>> draftMonths =
                Optional.of(reader).filter(who -> who != ReaderRole.LIAISON).map(who -> drafts.months(id));
        return months(family, journalRows, conflicts(id), draftMonths, now);
    }

    private List<PassbookMonth> months(
            FamilyRef family,
            List<JournalQueries.JournalRow> journalRows,
            Set<YearMonth> conflicts,
            Optional<Set<YearMonth>> draftMonths,
            Instant at) {
        MonthTimeline months = new MonthTimeline(
                calendars.forCohort(family.cohort().cohortId()).schedule(),
                journalRows.stream().collect(toMap(JournalQueries.JournalRow::month, month -> month)),
                conflicts,
                draftMonths,
                family.statuses().asOf(at));
        return months.until(at, months.since(family.cohort().firstMonth(), enrolments.enrolledAt(family.familyId())));
    }

    private Set<YearMonth> conflicts(UUID familyId) {
        return editions.conflicts(familyId, Optional.empty(), MonthTimeline.MAX_MONTHS).stream()
                .map(EditionQueries.EditionConflict::month)
                .collect(toUnmodifiableSet());
    }

    private List<FormDefinition> definitions(List<JournalQueries.JournalRow> newestFirst) {
        return newestFirst.stream()
                .map(JournalQueries.JournalRow::form)
                .distinct()
                .flatMap(id -> forms.form(id).stream())
                .map(Form::definition)
                .toList();
    }

    /**
     * Builds the series of a family's months.
     *
     * @param journals oldest first
     */
    public record SeriesBuilder(List<JournalQueries.JournalRow> journals, String currency) {

        /** Derived amounts first, then question by question; without those that no month has. */
        public List<PassbookSeries> series(QuestionCatalog questions) {
            Stream<PassbookSeries> derived = DerivedAmount.ALL.stream()
                    .map(sum -> series(
                            sum.name(),
                            answers -> sum.of(new MonthAnswers(answers))
                                    .map(amount -> AnswerNumbers.money(amount, currency))));
            Stream<PassbookSeries> answered = questions.numericNames().stream()
                    .map(name -> series(name, answers -> numericAnswer(answers, name)));
            return Stream.concat(derived, answered)
                    .filter(series -> !series.points().isEmpty())
                    .toList();
        }

        private PassbookSeries series(String name, Function<Map<String, Object>, Optional<? extends Object>> value) {
            return new PassbookSeries(
                    name,
                    journals.stream()
                            .flatMap(journal -> value.apply(journal.answers()).stream()
                                    .map(one -> new SeriesPoint(journal.month(), one)))
                            .toList());
        }

        // Another form may have used this name for another question.
        private static Optional<Object> numericAnswer(Map<String, Object> answers, String name) {
            return Optional.ofNullable(answers.get(name))
                    .filter(answer -> AnswerNumbers.number(answer).isPresent());
        }
    }
}
