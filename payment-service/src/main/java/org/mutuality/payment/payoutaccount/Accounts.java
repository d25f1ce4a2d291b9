package org.mutuality.payment.payoutaccount;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.ForgetAccount;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.privacy.Destroyed;
import org.mutuality.platform.privacy.Sealed;
import org.mutuality.platform.privacy.Vault;
import org.mutuality.platform.store.Commands;

/** Accounts in clear: where they are sealed, and where a provider needs them. */
@ApplicationScoped
public class Accounts {
    private static final String ACCOUNT = "payout-account";
    private static final String REASON = "payout-account-reason";

    private final Vault vault;
    private final PayoutAccountView view;
    private final Commands commands;
    private final Clock clock;

    Accounts(Vault vault, PayoutAccountView view, Commands commands, Clock clock) {
        this.vault = vault;
        this.view = view;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * The account to pay to now, asked for each time at the moment of paying and then let go. Empty when there is none, when
     * something guards it, and when the family was forgotten. It may be of another kind than when the batch was prepared, and of
     * before banks' accounts had holders: what was on its way then stays on it.
     */
    public Optional<Account> open(UUID familyId) {
        return view.find(familyId)
                .filter(row -> row.guarded(clock.instant()).isEmpty())
                .flatMap(row -> account(familyId, row.sealed()));
    }

    /**
     * Destroys the family's key, of everything this service has sealed of it, then sweeps what views show. Repeatable, with the
     * first receipt.
     */
    public Destroyed forget(UUID familyId) {
        Destroyed receipt = vault.destroy(familyId);
        commands.send(new ForgetAccount(new PayoutAccountId(familyId), clock.instant()));
        return receipt;
    }

    Telling seal(FamilyRef family, Account account, String toldBy, boolean byFamily) {
        UUID familyId = family.familyId();
        String written = account.written();
        return new Telling(
                family.cohort().cohortId(),
                family.cohort().country(),
                account.kind(),
                vault.seal(familyId, ACCOUNT, written),
                vault.fingerprint(familyId, ACCOUNT, written),
                toldBy,
                byFamily,
                Optional.of(
                        account instanceof Account.Bank bank && bank.holder().isPresent()));
    }

    /** Empty once the family was forgotten. */
    Optional<String> masked(UUID familyId, Sealed sealed) {
        return account(familyId, sealed).map(Account::masked);
    }

    Sealed sealReason(UUID familyId, String reason) {
        return vault.seal(familyId, REASON, reason);
    }

    Optional<String> reason(UUID familyId, Sealed sealed) {
        return vault.open(familyId, REASON, sealed);
    }

    private Optional<Account> account(UUID familyId, Sealed sealed) {
        return vault.open(familyId, ACCOUNT, sealed).map(Account::read);
    }
}
