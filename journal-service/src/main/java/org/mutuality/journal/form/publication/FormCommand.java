package org.mutuality.journal.form.publication;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.journal.form.definition.FormDefinition;

/** Commands of a country's form. */
public sealed interface FormCommand {
    PublishedFormId publishedFormId();

    /**
     * Idempotent for the same content.
     *
     * @param country ISO 3166-1 alpha-2 code of the owner
     * @param definition valid, checked by the sender
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
