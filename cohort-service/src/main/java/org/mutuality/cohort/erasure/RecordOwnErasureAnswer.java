package org.mutuality.cohort.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.cohort.erasure.ErasureCommand.RecordErasureAnswer;
import org.mutuality.platform.erasure.FamilyErasureEvent.FamilyErasureCompleted;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** Records this service's own answer in the receipt. */
@ApplicationScoped
class RecordOwnErasureAnswer implements Reaction<FamilyErasureCompleted> {
    private final CommandGateway commands;

    RecordOwnErasureAnswer(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "record-own-erasure-answer";
    }

    @Override
    public Class<FamilyErasureCompleted> eventType() {
        return FamilyErasureCompleted.class;
    }

    @Override
    public void react(FamilyErasureCompleted completed, EventMetadata metadata) {
        commands.send(new RecordErasureAnswer(
                new ErasureReceiptId(completed.erasureId().value()),
                completed.cohortId(),
                completed.country(),
                ErasingService.COHORT,
                completed.destroyed(),
                completed.at()));
    }
}
