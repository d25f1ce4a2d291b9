package org.mutuality.payment.provider.bank;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.provider.ProviderRoutes;

/** Our accounts at banks. */
@ApplicationScoped
public class DebtorAccounts {
    private final ProviderRoutes<DebtorSettings> routes;

    DebtorAccounts(BankSettings settings) {
        this.routes = routes(settings);
    }

    public static ProviderRoutes<DebtorSettings> routes(BankSettings settings) {
        return new ProviderRoutes<>(
                settings, settings.routes(), one -> one.iban().or(one::account).isPresent());
    }

    /**
     * Writer of payment files for an account.
     *
     * @throws java.util.NoSuchElementException the account is not configured
     */
    public Pain001Writer file(String routeId) {
        return new Pain001Writer(routes.of(routeId).orElseThrow());
    }
}
