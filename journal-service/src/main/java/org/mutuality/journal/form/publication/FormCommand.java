package org.mutuality.journal.form.publication;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.journal.form.definition.FormDefinition;

/** What a country's form can be told. */
public sealed interface FormCommand {
    PublishedFormId publishedFormId();

    /**
     * Idempotent for the same content.
     *
     * @param country ISO 3166 alpha-2, whose it is
     * @param definition without fault, checked by whoever sends it
     */
    record PublishForm(
            @TargetAggregateIdentifier PublishedFormId publishedFormId,
            String name,
            int version,
            String country,
            FormDefinition definition,
            Instant publishedAt)
            implements FormCommand {}
}
