package org.mutuality.payment.provider.bank;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.provider.Ways;

/** Our accounts at banks. */
@ApplicationScoped
public class Debtors {
    private final Ways<Debtor> ways;

    Debtors(BankSettings settings) {
        this.ways = ways(settings);
    }

    public static Ways<Debtor> ways(BankSettings settings) {
        return new Ways<>(
                settings, settings.via(), one -> one.iban().or(one::account).isPresent());
    }

    /** What tells that account's bank whom to pay. @throws java.util.NoSuchElementException it isn't configured */
    public PaymentFile file(String via) {
        return new PaymentFile(ways.of(via).orElseThrow());
    }
}
