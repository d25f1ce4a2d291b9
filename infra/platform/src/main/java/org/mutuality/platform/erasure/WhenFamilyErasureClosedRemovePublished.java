package org.mutuality.platform.erasure;

import io.quarkus.arc.lookup.LookupIfProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.FamilyErasureClosed;
import org.mutuality.platform.erasure.FamilyErasureCommand.CloseFamilyErasure;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;

/**
 * When every service has completed the erasure of a family, nobody needs what this one has published of it. Not in
 * cohort-service, which does not read its own topic: what it publishes of a family stays.
 */
@LookupIfProperty(name = "mutuality.directory", stringValue = "true", lookupIfMissing = true)
@ApplicationScoped
class WhenFamilyErasureClosedRemovePublished implements Policy<FamilyErasureClosed> {
    private final CommandGateway commands;
    private final Clock clock;

    WhenFamilyErasureClosedRemovePublished(CommandGateway commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Class<FamilyErasureClosed> eventType() {
        return FamilyErasureClosed.class;
    }

    @Override
    public void when(FamilyErasureClosed fact, Envelope envelope) {
        commands.send(new CloseFamilyErasure(new FamilyErasureId(fact.familyId()), fact.cohortId(), clock.instant()));
    }
}
