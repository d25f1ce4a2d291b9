package org.mutuality.journal.form.publication;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.mutuality.journal.form.publication.CurrentFormCommand.ChooseCurrentForm;
import org.mutuality.journal.form.publication.CurrentFormEvent.CurrentFormChosen;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/** A country's current form, used where a journal names none. The country may return to an earlier one. */
@StoredAs(name = "journal.CurrentForm", revision = 1)
public class CurrentForm {
    @AggregateIdentifier
    private CurrentFormId id;

    private String form = "";

    /** For Axon, which fills it from the events. */
    @SuppressWarnings("NullAway.Init")
    protected CurrentForm() {}

    @CreateIfMissing
    void decide(ChooseCurrentForm command) {
        if (!command.form().equals(form)) {
            apply(new CurrentFormChosen(
                    command.currentFormId(), command.country(), command.form(), command.chosenAt()));
        }
    }

    @EventSourcingHandler
    void evolve(CurrentFormChosen event) {
        id = event.currentFormId();
        form = event.form();
    }
}
