package org.mutuality.platform.eventsourcing.store;

import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** A second aggregate, whose events do not concern subscriptions to {@link Tally}. */
@StoredAs(name = "tally.Bell", revision = 1)
public class Bell {
    @AggregateIdentifier
    @Nullable
    BellId id;

    Bell() {}

    @CreateIfMissing
    void decide(Ring command) {
        AggregateLifecycle.apply(new Rung(command.id()));
    }

    @EventSourcingHandler
    void evolve(Rung event) {
        id = event.id();
    }

    @StreamPrefix("bell")
    record BellId(UUID value) implements AggregateId {
        @Override
        public String toString() {
            return asText();
        }
    }

    record Ring(@TargetAggregateIdentifier BellId id) {}

    public static Object ring() {
        return new Ring(new BellId(UUID.randomUUID()));
    }

    public sealed interface BellEvent {}

    @StoredAs(name = "tally.Rung", revision = 1)
    public record Rung(BellId id) implements BellEvent {}
}
