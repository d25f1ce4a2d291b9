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

    PassbookView(
            JournalView journals,
            EditionView editions,
            DraftView drafts,
            CalendarView calendars,
            EnrolmentView enrolments,
            Forms forms,
            Matters matters) {
        this.journals = journals;
        this.editions = editions;
        this.drafts = drafts;
        this.calendars = calendars;
        this.enrolments = enrolments;
        this.forms = forms;
        this.matters = matters;
    }

    Opened of(FamilyRef family, Reader reader, Instant now) {
        List<JournalView.Month> newestFirst =
                journals.months(family.familyId(), Optional.empty(), Optional.empty(), Months.MOST).stream()
                        .map(month -> month.seen(reader::sees))
                        .toList();
        List<FormDefinition> told = definitions(newestFirst);
        FormDefinition current = forms.current(family.cohort().country()).definition();
        Asked asked = Asked.by(told);
        return new Opened(
                matters.passbook(family, reader, months(family, reader, newestFirst, now), now)
                        .with(new Drawing(
                                        newestFirst.reversed(), family.cohort().currency())
                                .series(asked)),
                newestFirst.reversed(),
                asked,
                Asked.labels(Stream.concat(told.stream(), Stream.of(current)).toList()));
    }

    private List<KeptMonth> months(FamilyRef family, Reader reader, List<JournalView.Month> told, Instant now) {
        UUID id = family.familyId();
        Months months = new Months(
                calendars.of(family.cohort().cohortId()).schedule(),
                told.stream().collect(toMap(JournalView.Month::month, month -> month)),
                conflicts(id),
                Optional.of(reader).filter(who -> who != Reader.LISTENS).map(who -> drafts.months(id)));
        return months.until(now, months.since(family.cohort().firstMonth(), enrolments.enrolledAt(id)));
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
