package org.mutuality.analytics.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.mutuality.analytics.fact.ErasedFactQueries;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.journal.JournalErasureCompleted;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.erasure.FamilyErasureCommand.StartFamilyErasure;
import org.mutuality.platform.erasure.FamilyErasureId;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.problem.ServerUnavailableException;

/**
 * When journal-service has erased a family, this service answers as soon as its read model has removed the family's values: nothing
 * more of the family comes after that.
 */
@ApplicationScoped
class WhenJournalsErasedAnswer implements Policy<JournalErasureCompleted> {
    private final Directory directory;
    private final ErasedFactQueries facts;
    private final CommandGateway commands;
    private final Clock clock;

    WhenJournalsErasedAnswer(Directory directory, ErasedFactQueries facts, CommandGateway commands, Clock clock) {
        this.directory = directory;
        this.facts = facts;
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
            if (!facts.isErased(fact.familyId())) {
                throw new ServerUnavailableException("the erasure of the values of family " + fact.familyId());
            }
            commands.send(new StartFamilyErasure(
                    new FamilyErasureId(fact.familyId()), fact.cohortId(), fact.country(), Map.of(), clock.instant()));
        }
    }
}
