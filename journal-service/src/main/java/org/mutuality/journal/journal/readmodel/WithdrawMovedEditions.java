package org.mutuality.journal.journal.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.mutuality.journal.journal.EditionOrigin;
import org.mutuality.journal.journal.JournalCommand.WithdrawJournal;
import org.mutuality.journal.journal.JournalEvent.EditionEvent;
import org.mutuality.journal.journal.JournalId;
import org.mutuality.journal.journal.WithdrawalReason;
import org.mutuality.journal.journal.readmodel.EditionQueries.EditionOfMonth;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.projection.Reaction;

/**
 * When an edition written offline replaces one of another month, withdraws that one: a form that is edited to another month is
 * moved. Also when the edited form arrives before its original. Repeatable, so that a crash in between ends right.
 */
@ApplicationScoped
class WithdrawMovedEditions implements Reaction<EditionEvent> {
    private static final Logger LOG = Logger.getLogger(WithdrawMovedEditions.class);

    private final EditionQueries editions;
    private final CommandGateway commands;

    WithdrawMovedEditions(EditionQueries editions, CommandGateway commands) {
        this.editions = editions;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "withdraw-moved-editions";
    }

    @Override
    public Class<EditionEvent> eventType() {
        return EditionEvent.class;
    }

    @Override
    public void react(EditionEvent event, EventMetadata recorded) {
        event.origin().filter(origin -> origin.offline().orElse(false)).ifPresent(origin -> react(event, origin));
    }

    // Only one of the two finds the other, whichever comes second: every event is in the read model before it comes
    // here.
    private void react(EditionEvent event, EditionOrigin origin) {
        if (!origin.basedOn().isEmpty()) {
            EditionOfMonth replacement = new EditionOfMonth(event.month(), origin.edition(), event.author());
            editions.findInOtherMonths(event.familyId(), event.month(), origin.basedOn())
                    .forEach(moved -> withdraw(event, moved.month(), moved.edition(), replacement));
        }
        editions.findReplacementInOtherMonth(event.familyId(), event.month(), origin.edition())
                .ifPresent(replacement -> withdraw(event, event.month(), origin.edition(), replacement));
    }

    private void withdraw(EditionEvent event, YearMonth month, UUID edition, EditionOfMonth replacement) {
        replacement.author().ifPresent(author -> {
            try {
                commands.send(new WithdrawJournal(
                        JournalId.of(event.familyId(), month),
                        event.familyId(),
                        event.cohortId(),
                        event.country(),
                        month,
                        Optional.of(edition),
                        WithdrawalReason.WRONG_MONTH,
                        Optional.of(replacement.month()),
                        author,
                        Optional.empty(),
                        // A lock was checked when the edited form was submitted.
                        false,
                        event.at()));
            } catch (ProblemException refusal) {
                // The family touched the month meanwhile, which the country team moves.
                LOG.debugf("An edition of another month was not withdrawn: %s", refusal.problem());
            }
        });
    }
}
