package org.mutuality.payment.conversion;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of a reversal: the {@code Conversion#causeId} of its conversion. */
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
