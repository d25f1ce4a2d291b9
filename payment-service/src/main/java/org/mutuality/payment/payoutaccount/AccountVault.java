package org.mutuality.payment.payoutaccount;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.ErasePayoutAccount;
import org.mutuality.payment.payoutaccount.details.AccountDetails;
import org.mutuality.payment.payoutaccount.details.EncryptedAccount;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.KeyDestructionReceipt;
import org.mutuality.platform.privacy.Vault;

/** Accounts in clear: where they are sealed, and where a provider needs them. */
@ApplicationScoped
public class AccountVault {
    private static final String ACCOUNT = "payout-account";
    private static final String REASON = "payout-account-reason";

    private final Vault vault;
    private final PayoutAccountQueries view;
    private final CommandGateway commands;
    private final Clock clock;

    AccountVault(Vault vault, PayoutAccountQueries view, CommandGateway commands, Clock clock) {
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
    public Optional<AccountDetails> decryptPayableAccount(UUID familyId) {
        return view.find(familyId)
                .filter(row -> row.guarded(clock.instant()).isEmpty())
                .flatMap(row -> account(familyId, row.encrypted()));
    }

    /**
     * Destroys the family's key, of everything this service has sealed of it, then sweeps what views show. Repeatable, with the
     * first receipt.
     */
    public KeyDestructionReceipt destroyFamilyKey(UUID familyId) {
        KeyDestructionReceipt receipt = vault.destroy(familyId);
        commands.send(new ErasePayoutAccount(new PayoutAccountId(familyId), clock.instant()));
        return receipt;
    }

    EncryptedAccount encrypt(FamilyRef family, AccountDetails account, String toldBy, boolean byFamily) {
        UUID familyId = family.familyId();
        String written = account.written();
        return new EncryptedAccount(
                family.cohort().cohortId(),
                family.cohort().country(),
                account.kind(),
                vault.encrypt(familyId, ACCOUNT, written),
                vault.fingerprint(familyId, ACCOUNT, written),
                toldBy,
                byFamily,
                Optional.of(account instanceof AccountDetails.Bank bank
                        && bank.holder().isPresent()));
    }

    /** Empty once the family was forgotten. */
    Optional<String> masked(UUID familyId, Ciphertext sealed) {
        return account(familyId, sealed).map(AccountDetails::masked);
    }

    Ciphertext encryptReason(UUID familyId, String reason) {
        return vault.encrypt(familyId, REASON, reason);
    }

    Optional<String> reason(UUID familyId, Ciphertext sealed) {
        return vault.decrypt(familyId, REASON, sealed);
    }

    private Optional<AccountDetails> account(UUID familyId, Ciphertext sealed) {
        return vault.decrypt(familyId, ACCOUNT, sealed).map(AccountDetails::read);
    }
}
