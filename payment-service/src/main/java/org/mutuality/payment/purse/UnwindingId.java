package org.mutuality.payment.purse;

import java.util.UUID;
import org.mutuality.platform.store.AggregateId;
import org.mutuality.platform.store.StreamPrefix;

/** The value is the {@link Conversion#causeId} of what is unwound. */
@StreamPrefix("conversion-reversal")
public record UnwindingId(UUID value) implements AggregateId {
    static UnwindingId of(Converted converted) {
        return new UnwindingId(converted.conversion().causeId(converted.conversionId()));
    }

    @Override
    public String toString() {
        return asText();
    }
}
