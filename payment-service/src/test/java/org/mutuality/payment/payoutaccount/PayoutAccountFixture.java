package org.mutuality.payment.payoutaccount;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.AcceptAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.SubmitPayoutAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.VerifyAccount;
import org.mutuality.payment.payoutaccount.details.AccountDetails;
import org.mutuality.platform.BoundedWait;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Payout accounts for the families of a test, submitted as over REST. */
@ApplicationScoped
public class PayoutAccountFixture {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Directory directory;
    private final AccountVault accounts;
    private final CommandGateway commands;
    private final ProjectionBarrier projections;

    PayoutAccountFixture(
            Directory directory, AccountVault accounts, CommandGateway commands, ProjectionBarrier projections) {
        this.directory = directory;
        this.accounts = accounts;
        this.commands = commands;
        this.projections = projections;
    }

    /** Submits an account as the family and verifies it: it can be paid to at once. */
    public void wants(UUID family, AccountDetails account) {
        wants(awaitFamily(family), account);
    }

    /** As {@link #wants(UUID, AccountDetails)}, also for a family that has not been replicated yet. */
    public void wants(FamilyRef family, AccountDetails account) {
        submit(family, account, Optional.empty());
        verify(family.familyId(), 1);
        projections.awaitCatchUp();
    }

    /** A changed account that is verify and accepted and still cooling off. */
    public void changes(UUID family, AccountDetails before, AccountDetails after) {
        wants(family, before);
        replaceUnverified(family, after);
        verify(family, 2);
        commands.send(new AcceptAccount(new PayoutAccountId(family), 2, "somebody else", Instant.now()));
        projections.awaitCatchUp();
    }

    /** A changed account that is neither verify nor accepted. */
    public void replaceUnverified(UUID family, AccountDetails after) {
        submit(awaitFamily(family), after, Optional.of(new IfMatch(Set.of("*"))));
        projections.awaitCatchUp();
    }

    /** A changed account that is verify, accepted and past its cool-off: it can be paid to at once. */
    public void moves(UUID family, AccountDetails after) {
        submit(awaitFamily(family), after, Optional.of(new IfMatch(Set.of("*"))), Duration.ZERO);
        verify(family, 2);
        commands.send(new AcceptAccount(new PayoutAccountId(family), 2, "somebody else", Instant.now()));
        projections.awaitCatchUp();
    }

    private FamilyRef awaitFamily(UUID family) {
        return BoundedWait.pollUntilPresent(SOON, () -> directory.findFamily(family))
                .orElseThrow();
    }

    private void submit(FamilyRef family, AccountDetails account, Optional<IfMatch> ifMatch) {
        submit(family, account, ifMatch, Duration.ofHours(72));
    }

    private void submit(FamilyRef family, AccountDetails account, Optional<IfMatch> ifMatch, Duration coolOff) {
        commands.send(new SubmitPayoutAccount(
                new PayoutAccountId(family.familyId()),
                accounts.encrypt(family, account, "family " + family.familyId(), true),
                ifMatch,
                coolOff,
                Instant.now()));
    }

    private void verify(UUID family, int version) {
        commands.send(new VerifyAccount(new PayoutAccountId(family), version, "family " + family, Instant.now()));
    }
}
