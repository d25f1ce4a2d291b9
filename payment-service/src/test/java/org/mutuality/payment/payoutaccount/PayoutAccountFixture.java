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

/** Families of a test telling where they want their money, as they would over REST. */
@ApplicationScoped
public class PayoutAccountFixture {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Directory directory;
    private final AccountVault accounts;
    private final CommandGateway commands;
    private final ProjectionBarrier caughtUp;

    PayoutAccountFixture(
            Directory directory, AccountVault accounts, CommandGateway commands, ProjectionBarrier caughtUp) {
        this.directory = directory;
        this.accounts = accounts;
        this.commands = commands;
        this.caughtUp = caughtUp;
    }

    /** Told and verified by the family itself: may be paid to at once. */
    public void wants(UUID family, AccountDetails account) {
        wants(known(family), account);
    }

    /** As {@link #wants(UUID, Account)}, whether anybody has heard of the family or not. */
    public void wants(FamilyRef family, AccountDetails account) {
        told(family, account, Optional.empty());
        verified(family.familyId(), 1);
        caughtUp.awaitCatchUp();
    }

    /** Changed, verified and seen, and still cooling off. */
    public void changes(UUID family, AccountDetails before, AccountDetails after) {
        wants(family, before);
        retells(family, after);
        verified(family, 2);
        commands.send(new AcceptAccount(new PayoutAccountId(family), 2, "somebody else", Instant.now()));
        caughtUp.awaitCatchUp();
    }

    /** Changed, and neither verified nor seen. */
    public void retells(UUID family, AccountDetails after) {
        told(known(family), after, Optional.of(new IfMatch(Set.of("*"))));
        caughtUp.awaitCatchUp();
    }

    /** Changed, verified, seen and cooled off: may be paid to at once. */
    public void moves(UUID family, AccountDetails after) {
        told(known(family), after, Optional.of(new IfMatch(Set.of("*"))), Duration.ZERO);
        verified(family, 2);
        commands.send(new AcceptAccount(new PayoutAccountId(family), 2, "somebody else", Instant.now()));
        caughtUp.awaitCatchUp();
    }

    private FamilyRef known(UUID family) {
        return BoundedWait.pollUntilPresent(SOON, () -> directory.findFamily(family))
                .orElseThrow();
    }

    private void told(FamilyRef family, AccountDetails account, Optional<IfMatch> seen) {
        told(family, account, seen, Duration.ofHours(72));
    }

    private void told(FamilyRef family, AccountDetails account, Optional<IfMatch> seen, Duration coolOff) {
        commands.send(new SubmitPayoutAccount(
                new PayoutAccountId(family.familyId()),
                accounts.encrypt(family, account, "family " + family.familyId(), true),
                seen,
                coolOff,
                Instant.now()));
    }

    private void verified(UUID family, int version) {
        commands.send(new VerifyAccount(new PayoutAccountId(family), version, "family " + family, Instant.now()));
    }
}
