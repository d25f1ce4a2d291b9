package org.mutuality.analytics.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.journal.JournalErasureCompleted;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.erasure.FamilyErasureCommand.StartFamilyErasure;
import org.mutuality.platform.erasure.FamilyErasureId;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;

/**
 * When journal-service has erased a family, this service answers as well: nothing more of the family comes after that. It destroys
 * nothing, because it stores values of indicators only; see ADR 0019.
 */
@ApplicationScoped
class WhenJournalsErasedAnswer implements Policy<JournalErasureCompleted> {
    private final Directory directory;
    private final CommandGateway commands;
    private final Clock clock;

    WhenJournalsErasedAnswer(Directory directory, CommandGateway commands, Clock clock) {
        this.directory = directory;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Class<JournalErasureCompleted> eventType() {
        return JournalErasureCompleted.class;
    }

    @Override
    public void when(JournalErasureCompleted fact, Envelope envelope) {
        if (directory.requireCohortOf(fact.familyId()).equals(fact.cohortId())) {
            commands.send(new StartFamilyErasure(
                    new FamilyErasureId(fact.familyId()), fact.cohortId(), fact.country(), Map.of(), clock.instant()));
        }
    }
}
