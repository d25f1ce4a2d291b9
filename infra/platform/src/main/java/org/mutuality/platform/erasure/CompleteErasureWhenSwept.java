package org.mutuality.platform.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.mutuality.platform.InterruptibleSleep;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.erasure.FamilyErasureCommand.CompleteFamilyErasure;
import org.mutuality.platform.erasure.FamilyErasureEvent.FamilyErasureStarted;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.eventsourcing.store.EventStoreReader;
import org.mutuality.platform.problem.ServerUnavailableException;
import org.mutuality.platform.projection.Reaction;

/**
 * Completes an erasure when every projection has processed its start, and so has removed the family's rows: redacts the
 * family's stored events, those too that were stored until the family was refused.
 */
@ApplicationScoped
class CompleteErasureWhenSwept implements Reaction<FamilyErasureStarted> {
    // Longer than an erased family's requests are still accepted, see ErasedFamilies.
    private static final Duration UNTIL_REFUSED = Duration.ofSeconds(4);

    private final FamilyRedaction redaction;
    private final EventStoreReader events;
    private final ReadModelDatabase database;
    private final CommandGateway commands;
    private final Clock clock;

    CompleteErasureWhenSwept(
            FamilyRedaction redaction,
            EventStoreReader events,
            ReadModelDatabase database,
            CommandGateway commands,
            Clock clock) {
        this.redaction = redaction;
        this.events = events;
        this.database = database;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "complete-erasure";
    }

    @Override
    public Class<FamilyErasureStarted> eventType() {
        return FamilyErasureStarted.class;
    }

    @Override
    public void react(FamilyErasureStarted event, EventMetadata metadata) {
        Duration left = Duration.between(clock.instant(), metadata.at().plus(UNTIL_REFUSED));
        if (left.isPositive() && !InterruptibleSleep.sleep(left)) {
            // The service is shutting down; the reaction is repeated.
            throw new ServerUnavailableException("the redaction");
        }
        redaction.redactUpTo(database.read(events::lastPosition), event.familyId());
        commands.send(new CompleteFamilyErasure(event.erasureId(), clock.instant()));
    }
}
