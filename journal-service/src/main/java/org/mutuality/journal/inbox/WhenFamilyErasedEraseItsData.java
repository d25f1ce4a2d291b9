package org.mutuality.journal.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.journal.draft.DraftCommand.DiscardDraft;
import org.mutuality.journal.draft.DraftId;
import org.mutuality.journal.draft.DraftQueries;
import org.mutuality.journal.journal.JournalTextEncryption;
import org.mutuality.journal.journal.readmodel.JournalQueries;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.erasure.FamilyErasureCommand.StartFamilyErasure;
import org.mutuality.platform.erasure.FamilyErasureId;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;

/**
 * When a family is erased, its drafts are discarded and the key of its free text is destroyed; then the read models remove its
 * journals.
 */
@ApplicationScoped
class WhenFamilyErasedEraseItsData implements Policy<FamilyErased> {
    private final Directory directory;
    private final DraftQueries drafts;
    private final JournalQueries journals;
    private final JournalTextEncryption encryption;
    private final CommandGateway commands;
    private final Clock clock;

    WhenFamilyErasedEraseItsData(
            Directory directory,
            DraftQueries drafts,
            JournalQueries journals,
            JournalTextEncryption encryption,
            CommandGateway commands,
            Clock clock) {
        this.directory = directory;
        this.drafts = drafts;
        this.journals = journals;
        this.encryption = encryption;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Class<FamilyErased> eventType() {
        return FamilyErased.class;
    }

    @Override
    public void when(FamilyErased fact, Envelope envelope) {
        UUID family = fact.familyId();
        // Only its own cohort can erase a family: the service of another country must not be able to.
        if (directory.requireCohortOf(family).equals(fact.cohortId())) {
            erase(family, fact);
        }
    }

    private void erase(UUID family, FamilyErased fact) {
        Set<YearMonth> draftMonths = drafts.months(family);
        draftMonths.forEach(
                month -> commands.send(new DiscardDraft(DraftId.of(family, month), Optional.empty(), clock.instant())));
        int keys = encryption.destroyKey(family).keyId().isPresent() ? 1 : 0;
        commands.send(new StartFamilyErasure(
                new FamilyErasureId(family),
                fact.cohortId(),
                fact.country(),
                Map.of("text-keys", keys, "drafts", draftMonths.size(), "journal-versions", journals.count(family)),
                clock.instant(),
                journals.firstMonth(family)));
    }
}
