package org.mutuality.journal.form.publication;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.journal.form.publication.FormProblem.FORM_ALREADY_PUBLISHED;
import static org.mutuality.journal.form.publication.FormProblem.FORM_VERSION_SKIPPED;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.publication.FormCommand.PublishForm;
import org.mutuality.journal.form.publication.FormEvent.FormPublished;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/** A country's form with all its versions, published one after the other; none ever changes. */
@StoredAs(name = "journal.PublishedForm", revision = 1)
public class PublishedForm {
    @AggregateIdentifier
    private PublishedFormId id;

    private List<FormDefinition> versions = new ArrayList<>();

    /** For Axon, which fills it from the events. */
    @SuppressWarnings("NullAway.Init")
    protected PublishedForm() {}

    @CreateIfMissing
    void decide(PublishForm command) {
        if (command.version() <= versions.size()) {
            requireSameDefinition(command);
        } else if (command.version() > versions.size() + 1) {
            throw FORM_VERSION_SKIPPED.because("next-version", command.name(), versions.size() + 1);
        } else {
            apply(new FormPublished(
                    command.publishedFormId(),
                    command.name(),
                    command.version(),
                    command.country(),
                    command.definition(),
                    command.publishedAt()));
        }
    }

    private void requireSameDefinition(PublishForm command) {
        if (!versions.get(command.version() - 1).equals(command.definition())) {
            throw FORM_ALREADY_PUBLISHED.because("next-version", command.name(), versions.size() + 1);
        }
    }

    @EventSourcingHandler
    void evolve(FormPublished event) {
        id = event.publishedFormId();
        versions.add(event.definition());
    }
}
