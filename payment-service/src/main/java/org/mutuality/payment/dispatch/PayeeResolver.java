package org.mutuality.payment.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.payment.payoutaccount.AccountVault;
import org.mutuality.payment.payoutaccount.details.AccountDetails;
import org.mutuality.payment.provider.Payee;

/** Resolves the account a family is paid to now, decrypted only for the request to the provider. */
@ApplicationScoped
public class PayeeResolver {
    /** Failure reason of a payout without a payable account; it can be retried once the family has one. */
    public static final String NO_ACCOUNT = "no-account-to-pay-to";

    private final AccountVault accounts;

    PayeeResolver(AccountVault accounts) {
        this.accounts = accounts;
    }

    /** Empty when this provider cannot pay the family now: no account, an account of another kind, or one on hold. */
    public Optional<Payee> of(UUID familyId, String provider) {
        return accounts.decryptPayableAccount(familyId)
                .filter(account -> account.kind().provider().equals(provider))
                .map(PayeeResolver::payee);
    }

    private static Payee payee(AccountDetails account) {
        return switch (account) {
            case AccountDetails.Wallet wallet -> new Payee.Wallet(wallet.operator(), wallet.msisdn());
            case AccountDetails.Bank bank ->
                new Payee.BankAccount(bank.iban(), bank.bankCode(), bank.number(), bank.country(), bank.holder());
            case AccountDetails.CashPoint point -> new Payee.CashPoint(point.code());
        };
    }
}
