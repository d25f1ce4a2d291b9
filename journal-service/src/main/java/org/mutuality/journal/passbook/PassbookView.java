package org.mutuality.journal.passbook;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.mutuality.journal.calendar.CalendarView;
import org.mutuality.journal.draft.DraftView;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.FormDefinition;
import org.mutuality.journal.form.Forms;
import org.mutuality.journal.journal.EditionView;
import org.mutuality.journal.journal.JournalView;
import org.mutuality.journal.reminder.EnrolmentView;
import org.mutuality.platform.directory.FamilyRef;

/** Puts a passbook together. Source: the views of the other rooms, each behind the events by {@code follower_lag_events}. */
@ApplicationScoped
class PassbookView {
    private final JournalView journals;
    private final EditionView editions;
    private final DraftView drafts;
    private final CalendarView calendars;
    private final EnrolmentView enrolments;
    private final Forms forms;
    private final Matters matters;
    private final Knowledge knowledge;

    PassbookView(
            JournalView journals,
            EditionView editions,
            DraftView drafts,
            CalendarView calendars,
            EnrolmentView enrolments,
            Forms forms,
            Matters matters,
            Knowledge knowledge) {
        this.journals = journals;
        this.editions = editions;
        this.drafts = drafts;
        this.calendars = calendars;
        this.enrolments = enrolments;
        this.forms = forms;
        this.matters = matters;
        this.knowledge = knowledge;
    }

    /** @param asOf as known then; empty: as known now */
    Opened of(FamilyRef family, Reader reader, Optional<Instant> asOf, Instant now) {
        List<JournalView.Month> newestFirst =
                journals.months(family.familyId(), Optional.empty(), asOf, Months.MOST).stream()
                        .map(month -> month.seen(reader::sees))
                        .toList();
        List<FormDefinition> told = definitions(newestFirst);
        FormDefinition current = forms.current(family.cohort().country()).definition();
        Asked asked = Asked.by(told);
        List<JournalView.Month> oldestFirst = newestFirst.reversed();
        Passbook book = book(family, reader, newestFirst, asOf, now);
        return new Opened(
                book.with(
                        new Drawing(oldestFirst, book.currency()).series(asked),
                        Indicators.of(knowledge.of(family, reader, book.months(), oldestFirst, asOf))),
                oldestFirst,
                asked,
                Asked.labels(Stream.concat(told.stream(), Stream.of(current)).toList()));
    }

    private Passbook book(
            FamilyRef family, Reader reader, List<JournalView.Month> told, Optional<Instant> asOf, Instant now) {
        return asOf.map(then -> Matters.past(family, months(family, told, Set.of(), Optional.empty(), then), now, then))
                .orElseGet(() -> matters.passbook(family, reader, months(family, reader, told, now), now));
    }

    private List<KeptMonth> months(FamilyRef family, Reader reader, List<JournalView.Month> told, Instant now) {
        UUID id = family.familyId();
        Optional<Set<YearMonth>> kept =
                Optional.of(reader).filter(who -> who != Reader.LISTENS).map(who -> drafts.months(id));
        return months(family, told, conflicts(id), kept, now);
    }

    private List<KeptMonth> months(
            FamilyRef family,
            List<JournalView.Month> told,
            Set<YearMonth> conflicts,
            Optional<Set<YearMonth>> kept,
            Instant at) {
        Months months = new Months(
                calendars.of(family.cohort().cohortId()).schedule(),
                told.stream().collect(toMap(JournalView.Month::month, month -> month)),
                conflicts,
                kept);
        return months.until(at, months.since(family.cohort().firstMonth(), enrolments.enrolledAt(family.familyId())));
    }

    private Set<YearMonth> conflicts(UUID familyId) {
        return editions.conflicts(familyId, Optional.empty(), Months.MOST).stream()
                .map(EditionView.Conflict::month)
                .collect(toUnmodifiableSet());
    }

    private List<FormDefinition> definitions(List<JournalView.Month> newestFirst) {
        return newestFirst.stream()
                .map(JournalView.Month::form)
                .distinct()
                .flatMap(id -> forms.form(id).stream())
                .map(Form::definition)
                .toList();
    }
}
