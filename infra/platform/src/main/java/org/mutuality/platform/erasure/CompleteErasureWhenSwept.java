package org.mutuality.platform.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.mutuality.platform.erasure.FamilyErasureCommand.CompleteFamilyErasure;
import org.mutuality.platform.erasure.FamilyErasureEvent.FamilyErasureStarted;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** Completes an erasure when every projection has processed its start, and so has removed the family's rows. */
@ApplicationScoped
class CompleteErasureWhenSwept implements Reaction<FamilyErasureStarted> {
    private final CommandGateway commands;
    private final Clock clock;

    CompleteErasureWhenSwept(CommandGateway commands, Clock clock) {
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
        commands.send(new CompleteFamilyErasure(event.erasureId(), clock.instant()));
    }
}
