package org.mutuality.journal.exchange;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;
import org.mutuality.platform.store.Derived;
import org.mutuality.platform.store.StreamPrefix;

/** One per giver, receiver, kind and day, whoever of the two speaks of it. */
@StreamPrefix("exchange-match")
public record DeedId(UUID value) implements AggregateId {
    /** The same for ever, so that what both declare meets in one place. */
    static DeedId of(Passing passing) {
        return new DeedId(Derived.id(
                "deed",
                passing.giver().map(Object::toString).orElse("outside"),
                passing.receiver().map(Object::toString).orElse("outside"),
                passing.kind().text(),
                passing.on()));
    }

    @Override
    public String toString() {
        return asText();
    }
}
