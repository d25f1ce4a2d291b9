package org.mutuality.payment.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.payment.payoutaccount.AccountVault;
import org.mutuality.payment.payoutaccount.details.AccountDetails;
import org.mutuality.payment.provider.Payee;

/** Where a family is paid at this moment: in clear, and only for as long as a provider is told. */
@ApplicationScoped
public class PayeeResolver {
    /** Why a payout fails that can't be told to its provider; after its family has an account again, it can be retried. */
    public static final String NO_ACCOUNT = "no-account-to-pay-to";

    private final AccountVault accounts;

    PayeeResolver(AccountVault accounts) {
        this.accounts = accounts;
    }

    /** Empty when it may not be paid to by this provider now: no account, one of another kind, one that is held. */
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
