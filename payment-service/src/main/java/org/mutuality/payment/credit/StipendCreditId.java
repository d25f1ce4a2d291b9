package org.mutuality.payment.credit;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of what a family has been overpaid in a currency. */
@StreamPrefix("stipend-credit")
public record StipendCreditId(UUID value) implements AggregateId {
    public static StipendCreditId of(UUID familyId, String currency) {
        return new StipendCreditId(NameBasedUuid.id("stipend-credit", familyId, currency));
    }

    @Override
    public String toString() {
        return asText();
    }
}
