package org.mutuality.platform.eventsourcing.store;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** The smallest thing that can be counted: an aggregate for the store's own tests. */
@StoredAs(name = "tally.Tally", revision = 1)
public class Tally {
    @AggregateIdentifier
    @Nullable
    TallyId id;

    long sum;

    Tally() {}

    @CreateIfMissing
    void decide(Count command) {
        // A repeated command changes nothing.
        if (command.to() > sum) {
            AggregateLifecycle.apply(new Counted(command.id(), command.to()));
        }
    }

    @CreateIfMissing
    long decide(Look command) {
        return sum;
    }

    @CreateIfMissing
    long decide(LookIfCounted command) {
        if (sum == 0) {
            throw new IllegalStateException("nothing was counted");
        }
        return sum;
    }

    @CreateIfMissing
    long decide(LookIfAtLeast command) {
        if (sum < command.least()) {
            throw new IllegalStateException("less was counted");
        }
        return sum;
    }

    @EventSourcingHandler
    void evolve(Counted event) {
        id = event.id();
        sum = event.to();
    }

    @StreamPrefix("tally")
    public record TallyId(UUID value) implements AggregateId {
        @Override
        public String toString() {
            return asText();
        }
    }

    record Count(@TargetAggregateIdentifier TallyId id, long to) {}

    record Look(@TargetAggregateIdentifier TallyId id) {}

    record LookIfCounted(@TargetAggregateIdentifier TallyId id) {}

    record LookIfAtLeast(@TargetAggregateIdentifier TallyId id, long least) {}

    /** A first event that is not in the database. */
    static EventRow row(String aggregate, String event, String type) {
        return new EventRow(
                aggregate,
                0,
                "Tally",
                event,
                type,
                "1",
                "{}",
                "{}",
                Instant.EPOCH,
                GenericEventMessage.asEventMessage("{}"));
    }

    public static Object count() {
        return new Count(new TallyId(UUID.randomUUID()), 1);
    }

    public sealed interface TallyEvent {}

    @StoredAs(name = "tally.Counted", revision = 1)
    public record Counted(TallyId id, long to) implements TallyEvent {}
}
