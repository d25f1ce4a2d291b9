package org.mutuality.payment.terms;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Terms of a cohort; the value is the cohort's id. */
@StreamPrefix("stipend-terms")
public record TermsId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
