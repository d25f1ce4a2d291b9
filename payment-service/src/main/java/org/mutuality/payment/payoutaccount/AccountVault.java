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

/** Encrypts and decrypts payout accounts with the family's key. Nothing else sees an account in clear. */
@ApplicationScoped
public class AccountVault {
    private static final String ACCOUNT = "payout-account";
    private static final String REASON = "payout-account-reason";

    private final Vault vault;
    private final PayoutAccountQueries accounts;
    private final CommandGateway commands;
    private final Clock clock;

    AccountVault(Vault vault, PayoutAccountQueries accounts, CommandGateway commands, Clock clock) {
        this.vault = vault;
        this.accounts = accounts;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * The account to pay to now. Call it at the moment of paying and do not keep the result. Empty when the family has no
     * account, when the account is on hold, and when the family was erased. The account may have changed since the batch was
     * prepared, even its type. A bank account without a holder's name is returned here although new batches leave it out.
     */
    public Optional<AccountDetails> decryptPayableAccount(UUID familyId) {
        return accounts.find(familyId)
                .filter(row -> row.holdReason(clock.instant()).isEmpty())
                .flatMap(row -> account(familyId, row.encrypted()));
    }

    /**
     * Destroys the family's key, which makes everything this service has encrypted for the family unreadable, then deletes its
     * accounts from the read models. Can be repeated, and returns the first receipt each time.
     */
    public KeyDestructionReceipt destroyFamilyKey(UUID familyId) {
        KeyDestructionReceipt receipt = vault.destroy(familyId);
        commands.send(new ErasePayoutAccount(new PayoutAccountId(familyId), clock.instant()));
        return receipt;
    }

    EncryptedAccount encrypt(FamilyRef family, AccountDetails account, String submittedBy, boolean byFamily) {
        UUID familyId = family.familyId();
        String serialized = account.serialized();
        return new EncryptedAccount(
                family.cohort().cohortId(),
                family.cohort().country(),
                account.kind(),
                vault.encrypt(familyId, ACCOUNT, serialized),
                vault.fingerprint(familyId, ACCOUNT, serialized),
                submittedBy,
                byFamily,
                Optional.of(account instanceof AccountDetails.Bank bank
                        && bank.holder().isPresent()));
    }

    /** Empty once the family was erased. */
    Optional<String> masked(UUID familyId, Ciphertext encrypted) {
        return account(familyId, encrypted).map(AccountDetails::masked);
    }

    Ciphertext encryptReason(UUID familyId, String reason) {
        return vault.encrypt(familyId, REASON, reason);
    }

    Optional<String> reason(UUID familyId, Ciphertext encrypted) {
        return vault.decrypt(familyId, REASON, encrypted);
    }

    private Optional<AccountDetails> account(UUID familyId, Ciphertext encrypted) {
        return vault.decrypt(familyId, ACCOUNT, encrypted).map(AccountDetails::parse);
    }
}
