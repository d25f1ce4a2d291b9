package org.mutuality.payment.conversion;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** The value is the {@code Conversion#causeId} of what is unwound. */
@StreamPrefix("conversion-reversal")
public record ConversionReversalId(UUID value) implements AggregateId {
    static ConversionReversalId of(RecordedConversion converted) {
        return new ConversionReversalId(converted.conversion().causeId(converted.conversionId()));
    }

    @Override
    public String toString() {
        return asText();
    }
}
