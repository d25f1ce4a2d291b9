package org.mutuality.cohort.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.mutuality.cohort.erasure.ErasureCommand.RecordErasureAnswer;
import org.mutuality.platform.erasure.FamilyErasureEvent.FamilyErasureCompleted;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/**
 * Deletes the accounts with which an erased family signed in, and records it in the receipt. Repeated until Keycloak has
 * done it; without a service account the receipt says that an administrator has to.
 */
@ApplicationScoped
class DeleteSignInOnErasure implements Reaction<FamilyErasureCompleted> {
    private final SignInAccounts accounts;
    private final CommandGateway commands;
    private final Clock clock;

    DeleteSignInOnErasure(SignInAccounts accounts, CommandGateway commands, Clock clock) {
        this.accounts = accounts;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "delete-sign-in-on-erasure";
    }

    @Override
    public Class<FamilyErasureCompleted> eventType() {
        return FamilyErasureCompleted.class;
    }

    @Override
    public void react(FamilyErasureCompleted completed, EventMetadata metadata) {
        Optional<Integer> deleted = accounts.delete(completed.familyId());
        commands.send(new RecordErasureAnswer(
                new ErasureReceiptId(completed.familyId()),
                completed.cohortId(),
                completed.country(),
                ErasingService.SIGN_IN,
                deleted.map(count -> Map.of(ErasingService.SIGN_INS, count)).orElse(Map.of()),
                clock.instant()));
    }
}
