package org.mutuality.journal.form;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;
import org.mutuality.platform.store.Derived;
import org.mutuality.platform.store.StreamPrefix;

/** One for all versions of a form, so that no two can become the next one. */
@StreamPrefix("published-form")
public record PublishedFormId(UUID value) implements AggregateId {
    public static PublishedFormId of(FormId form) {
        return new PublishedFormId(Derived.id("form", form.name()));
    }

    @Override
    public String toString() {
        return asText();
    }
}
