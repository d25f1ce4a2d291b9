package org.mutuality.payment.terms;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of the terms of a cohort: the id of the cohort. */
@StreamPrefix("stipend-terms")
public record TermsId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
