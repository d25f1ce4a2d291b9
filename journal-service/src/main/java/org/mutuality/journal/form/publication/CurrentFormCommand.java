package org.mutuality.journal.form.publication;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a country's choice of form can be told. */
public sealed interface CurrentFormCommand {
    CurrentFormId currentFormId();

    /** Idempotent. @param form one that the country may use, checked by whoever sends it */
    record ChooseCurrentForm(
            @TargetAggregateIdentifier CurrentFormId currentFormId, String country, String form, Instant chosenAt)
            implements CurrentFormCommand {}
}
