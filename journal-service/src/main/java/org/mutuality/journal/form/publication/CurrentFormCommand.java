package org.mutuality.journal.form.publication;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands of a country's choice of form. */
public sealed interface CurrentFormCommand {
    CurrentFormId currentFormId();

    /**
     * Idempotent.
     *
     * @param form a form that the country may use, checked by the sender
     */
    record ChooseCurrentForm(
            @TargetAggregateIdentifier CurrentFormId currentFormId, String country, String form, Instant chosenAt)
            implements CurrentFormCommand {}
}
