package org.mutuality.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mutuality.journal.calendar.Calendar;
import org.mutuality.journal.calendar.CalendarEvent;
import org.mutuality.journal.checkin.CheckIn;
import org.mutuality.journal.checkin.CheckInEvent;
import org.mutuality.journal.draft.Draft;
import org.mutuality.journal.draft.DraftEvent;
import org.mutuality.journal.exchange.journal.JournalExchanges;
import org.mutuality.journal.exchange.journal.JournalExchangesEvent;
import org.mutuality.journal.exchange.match.ExchangeEvent;
import org.mutuality.journal.exchange.match.ExchangeIdReservation;
import org.mutuality.journal.exchange.match.ExchangeIdReservationEvent;
import org.mutuality.journal.exchange.match.ExchangeMatch;
import org.mutuality.journal.form.publication.CurrentForm;
import org.mutuality.journal.form.publication.CurrentFormEvent;
import org.mutuality.journal.form.publication.FormEvent;
import org.mutuality.journal.form.publication.PublishedForm;
import org.mutuality.journal.goal.Goal;
import org.mutuality.journal.goal.GoalEvent;
import org.mutuality.journal.journal.Journal;
import org.mutuality.journal.journal.JournalEvent;
import org.mutuality.journal.period.Period;
import org.mutuality.journal.period.PeriodEvent;
import org.mutuality.journal.question.Question;
import org.mutuality.journal.question.QuestionEvent;
import org.mutuality.journal.reminder.Reminder;
import org.mutuality.journal.reminder.ReminderEvent;
import org.mutuality.journal.strategy.reservation.StrategyIdReservation;
import org.mutuality.journal.strategy.reservation.StrategyIdReservationEvent;
import org.mutuality.journal.strategy.sharing.FamilySharing;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent;
import org.mutuality.platform.erasure.FamilyErasure;
import org.mutuality.platform.eventsourcing.AggregateDefinition;
import org.mutuality.platform.eventsourcing.ServiceDefinition;

@ApplicationScoped
class JournalServiceDefinition implements ServiceDefinition {
    @Override
    public String service() {
        return "journal";
    }

    @Override
    public List<AggregateDefinition> aggregates() {
        return List.of(
                new AggregateDefinition(Journal.class, JournalEvent.class),
                new AggregateDefinition(ExchangeIdReservation.class, ExchangeIdReservationEvent.class),
                new AggregateDefinition(ExchangeMatch.class, ExchangeEvent.class),
                new AggregateDefinition(JournalExchanges.class, JournalExchangesEvent.class),
                new AggregateDefinition(Goal.class, GoalEvent.class),
                new AggregateDefinition(Question.class, QuestionEvent.class),
                new AggregateDefinition(StrategyIdReservation.class, StrategyIdReservationEvent.class),
                new AggregateDefinition(FamilySharing.class, FamilySharingEvent.class),
                new AggregateDefinition(Calendar.class, CalendarEvent.class),
                new AggregateDefinition(Reminder.class, ReminderEvent.class),
                new AggregateDefinition(PublishedForm.class, FormEvent.class),
                new AggregateDefinition(CurrentForm.class, CurrentFormEvent.class),
                new AggregateDefinition(Draft.class, DraftEvent.class),
                new AggregateDefinition(Period.class, PeriodEvent.class),
                new AggregateDefinition(CheckIn.class, CheckInEvent.class),
                FamilyErasure.DEFINITION);
    }

    @Override
    public boolean storesPersonalData() {
        return true;
    }
}
