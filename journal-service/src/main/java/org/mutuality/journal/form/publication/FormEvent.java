package org.mutuality.journal.form.publication;

import java.time.Instant;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of a country's form. Private to this service. */
public sealed interface FormEvent {
    PublishedFormId publishedFormId();

    /** Journals may use it from now on, and its content never changes. */
    @StoredAs(name = "journal.FormPublished", revision = 1)
    record FormPublished(
            PublishedFormId publishedFormId,
            String name,
            int version,
            String country,
            FormDefinition definition,
            Instant publishedAt)
            implements FormEvent {}
}
