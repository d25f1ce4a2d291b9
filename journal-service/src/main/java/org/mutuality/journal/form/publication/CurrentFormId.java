package org.mutuality.journal.form.publication;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** One choice per country. */
@StreamPrefix("current-form")
public record CurrentFormId(UUID value) implements AggregateId {
    public static CurrentFormId of(String country) {
        return new CurrentFormId(NameBasedUuid.id("current-form", country));
    }

    @Override
    public String toString() {
        return asText();
    }
}
