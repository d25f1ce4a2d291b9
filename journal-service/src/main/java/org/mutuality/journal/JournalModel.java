package org.mutuality.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mutuality.journal.calendar.Calendar;
import org.mutuality.journal.calendar.CalendarEvent;
import org.mutuality.journal.draft.Draft;
import org.mutuality.journal.draft.DraftEvent;
import org.mutuality.journal.exchange.Deed;
import org.mutuality.journal.exchange.ExchangeEvent;
import org.mutuality.journal.exchange.Notebook;
import org.mutuality.journal.exchange.NotebookEvent;
import org.mutuality.journal.exchange.Slip;
import org.mutuality.journal.exchange.SlipEvent;
import org.mutuality.journal.form.CurrentForm;
import org.mutuality.journal.form.CurrentFormEvent;
import org.mutuality.journal.form.FormEvent;
import org.mutuality.journal.form.PublishedForm;
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
import org.mutuality.journal.strategy.ClaimEvent;
import org.mutuality.journal.strategy.Sharing;
import org.mutuality.journal.strategy.SharingEvent;
import org.mutuality.journal.strategy.StrategyClaim;
import org.mutuality.platform.store.AggregateType;
import org.mutuality.platform.store.ServiceModel;

@ApplicationScoped
class JournalModel implements ServiceModel {
    @Override
    public String service() {
        return "journal";
    }

    @Override
    public List<AggregateType> aggregates() {
        return List.of(
                new AggregateType(Journal.class, JournalEvent.class),
                new AggregateType(Slip.class, SlipEvent.class),
                new AggregateType(Deed.class, ExchangeEvent.class),
                new AggregateType(Notebook.class, NotebookEvent.class),
                new AggregateType(Goal.class, GoalEvent.class),
                new AggregateType(Question.class, QuestionEvent.class),
                new AggregateType(StrategyClaim.class, ClaimEvent.class),
                new AggregateType(Sharing.class, SharingEvent.class),
                new AggregateType(Calendar.class, CalendarEvent.class),
                new AggregateType(Reminder.class, ReminderEvent.class),
                new AggregateType(PublishedForm.class, FormEvent.class),
                new AggregateType(CurrentForm.class, CurrentFormEvent.class),
                new AggregateType(Draft.class, DraftEvent.class),
                new AggregateType(Period.class, PeriodEvent.class));
    }

    @Override
    public boolean keepsPersonalData() {
        return true;
    }
}
