package org.mutuality.payment.payoutaccount;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.AcceptAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.TellAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.VerifyAccount;
import org.mutuality.platform.Deadline;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;

/** Families of a test telling where they want their money, as they would over REST. */
@ApplicationScoped
public class Wishes {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Directory directory;
    private final Accounts accounts;
    private final Commands commands;
    private final CaughtUp caughtUp;

    Wishes(Directory directory, Accounts accounts, Commands commands, CaughtUp caughtUp) {
        this.directory = directory;
        this.accounts = accounts;
        this.commands = commands;
        this.caughtUp = caughtUp;
    }

    /** Told and verified by the family itself: may be paid to at once. */
    public void wants(UUID family, Account account) {
        wants(known(family), account);
    }

    /** As {@link #wants(UUID, Account)}, whether anybody has heard of the family or not. */
    public void wants(FamilyRef family, Account account) {
        told(family, account, Optional.empty());
        verified(family.familyId(), 1);
        caughtUp.await();
    }

    /** Changed, verified and seen, and still cooling off. */
    public void changes(UUID family, Account before, Account after) {
        wants(family, before);
        retells(family, after);
        verified(family, 2);
        commands.send(new AcceptAccount(new PayoutAccountId(family), 2, "somebody else", Instant.now()));
        caughtUp.await();
    }

    /** Changed, and neither verified nor seen. */
    public void retells(UUID family, Account after) {
        told(known(family), after, Optional.of(new IfMatch(Set.of("*"))));
        caughtUp.await();
    }

    /** Changed, verified, seen and cooled off: may be paid to at once. */
    public void moves(UUID family, Account after) {
        told(known(family), after, Optional.of(new IfMatch(Set.of("*"))), Duration.ZERO);
        verified(family, 2);
        commands.send(new AcceptAccount(new PayoutAccountId(family), 2, "somebody else", Instant.now()));
        caughtUp.await();
    }

    private FamilyRef known(UUID family) {
        return Deadline.await(SOON, () -> directory.family(family)).orElseThrow();
    }

    private void told(FamilyRef family, Account account, Optional<IfMatch> seen) {
        told(family, account, seen, Duration.ofHours(72));
    }

    private void told(FamilyRef family, Account account, Optional<IfMatch> seen, Duration coolOff) {
        commands.send(new TellAccount(
                new PayoutAccountId(family.familyId()),
                accounts.seal(family, account, "family " + family.familyId(), true),
                seen,
                coolOff,
                Instant.now()));
    }

    private void verified(UUID family, int version) {
        commands.send(new VerifyAccount(new PayoutAccountId(family), version, "family " + family, Instant.now()));
    }
}
