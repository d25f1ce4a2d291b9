package org.mutuality.payment.provider.bank;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.provider.ProviderRoutes;

/** Our accounts at banks. */
@ApplicationScoped
public class DebtorAccounts {
    private final ProviderRoutes<DebtorSettings> ways;

    DebtorAccounts(BankSettings settings) {
        this.ways = ways(settings);
    }

    public static ProviderRoutes<DebtorSettings> ways(BankSettings settings) {
        return new ProviderRoutes<>(
                settings, settings.routes(), one -> one.iban().or(one::account).isPresent());
    }

    /** What tells that account's bank whom to pay. @throws java.util.NoSuchElementException it isn't configured */
    public Pain001Writer file(String via) {
        return new Pain001Writer(ways.of(via).orElseThrow());
    }
}
