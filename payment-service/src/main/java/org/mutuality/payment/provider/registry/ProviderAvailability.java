package org.mutuality.payment.provider.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.mutuality.payment.provider.ProviderRoutes;
import org.mutuality.payment.provider.RouteSettings;
import org.mutuality.payment.provider.bank.BankSettings;
import org.mutuality.payment.provider.bank.DebtorAccounts;
import org.mutuality.payment.provider.cash.CashDistributors;
import org.mutuality.payment.provider.cash.CashSettings;
import org.mutuality.payment.provider.mobile.MobileMoneyOperators;
import org.mutuality.payment.provider.mobile.MobileMoneySettings;

/**
 * Through which route each provider pays in a country, and which setting is missing before it can. It is checked before a
 * release, because released payouts of a provider that is not configured would wait for ever.
 */
@ApplicationScoped
public class ProviderAvailability {
    private static final String PREFIX = "mutuality.payment.";

    private final Map<String, ProviderRoutes<? extends RouteSettings>> routes;

    ProviderAvailability(BankSettings bank, CashSettings cash, MobileMoneySettings mobileMoney) {
        this.routes = Map.of(
                "bank", DebtorAccounts.routes(bank),
                "cash", CashDistributors.routes(cash),
                "mobile-money", MobileMoneyOperators.routes(mobileMoney));
    }

    /** The missing setting; empty when none is, and for an unknown provider. */
    public Optional<String> findMissingSetting(String provider, String country, String currency) {
        return routes(provider)
                .flatMap(routes -> routes.findMissing(requiredSetting(provider), country, currency))
                .map(setting -> PREFIX + provider + "." + setting);
    }

    /** The route that pays there; empty when there is none. */
    public Optional<String> findRoute(String provider, String country, String currency) {
        return routes(provider).flatMap(routes -> routes.to(country, currency));
    }

    /** Whether the route is still configured. */
    public boolean has(String provider, String routeId) {
        return routes(provider).flatMap(routes -> routes.of(routeId)).isPresent();
    }

    private Optional<ProviderRoutes<? extends RouteSettings>> routes(String provider) {
        return Optional.ofNullable(routes.get(provider));
    }

    private static String requiredSetting(String provider) {
        return switch (provider) {
            case "bank" -> "iban or " + PREFIX + "bank.account";
            case "cash" -> "secret";
            default -> "url";
        };
    }
}
