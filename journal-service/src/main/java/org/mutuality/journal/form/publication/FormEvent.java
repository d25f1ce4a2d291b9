package org.mutuality.journal.form.publication;

import java.time.Instant;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.platform.eventsourcing.StoredAs;

/** What has happened to a country's form. Private to this service. */
public sealed interface FormEvent {
    PublishedFormId publishedFormId();

    /** From now on journals may be kept on it, and what it asks never changes. */
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
