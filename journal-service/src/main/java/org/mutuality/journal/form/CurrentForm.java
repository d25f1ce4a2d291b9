package org.mutuality.journal.form;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.mutuality.journal.form.CurrentFormCommand.NameCurrentForm;
import org.mutuality.journal.form.CurrentFormEvent.CurrentFormNamed;
import org.mutuality.platform.store.StoredAs;
import org.mutuality.platform.aggregate.CreateIfMissing;

/** The form a country asks by where none is named; it may go back to an earlier one. */
@StoredAs(name = "journal.CurrentForm", revision = 1)
public class CurrentForm {
    @AggregateIdentifier
    private CurrentFormId id;

    private String form = "";

    /** For Axon, which fills it from the events. */
    @SuppressWarnings("NullAway.Init")
    protected CurrentForm() {}

    @CreateIfMissing
    void decide(NameCurrentForm command) {
        if (!command.form().equals(form)) {
            apply(new CurrentFormNamed(command.currentFormId(), command.country(), command.form(), command.namedAt()));
        }
    }

    @EventSourcingHandler
    void evolve(CurrentFormNamed event) {
        id = event.currentFormId();
        form = event.form();
    }
}
