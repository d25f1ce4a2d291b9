package org.mutuality.journal.form;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;
import org.mutuality.platform.store.Derived;
import org.mutuality.platform.store.StreamPrefix;

/** One per country. */
@StreamPrefix("current-form")
public record CurrentFormId(UUID value) implements AggregateId {
    public static CurrentFormId of(String country) {
        return new CurrentFormId(Derived.id("current-form", country));
    }

    @Override
    public String toString() {
        return asText();
    }
}
