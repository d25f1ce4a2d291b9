package org.mutuality.journal.form.publication;

import java.util.UUID;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** One for all versions of a form, so that two cannot become the next version. */
@StreamPrefix("published-form")
public record PublishedFormId(UUID value) implements AggregateId {
    public static PublishedFormId of(FormId form) {
        return new PublishedFormId(NameBasedUuid.id("form", form.name()));
    }

    @Override
    public String toString() {
        return asText();
    }
}
