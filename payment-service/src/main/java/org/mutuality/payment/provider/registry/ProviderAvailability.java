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
 * Through whom each provider pays in a country, and what is missing before it can: whoever learns it only after a release waits
 * for ever.
 */
@ApplicationScoped
public class ProviderAvailability {
    private static final String PREFIX = "mutuality.payment.";

    private final Map<String, ProviderRoutes<? extends RouteSettings>> ways;

    ProviderAvailability(BankSettings bank, CashSettings cash, MobileMoneySettings mobileMoney) {
        this.ways = Map.of(
                "bank", DebtorAccounts.ways(bank),
                "cash", CashDistributors.ways(cash),
                "mobile-money", MobileMoneyOperators.ways(mobileMoney));
    }

    /** The setting that isn't as it has to be; empty when nothing is missing, and of a provider that there isn't. */
    public Optional<String> findMissingSetting(String provider, String country, String currency) {
        return ways(provider)
                .flatMap(ways -> ways.lacking(needed(provider), country, currency))
                .map(setting -> PREFIX + provider + "." + setting);
    }

    /** Through which of its ways it pays there; empty when through none. */
    public Optional<String> findRoute(String provider, String country, String currency) {
        return ways(provider).flatMap(ways -> ways.to(country, currency));
    }

    /** Whether that way of it is still configured. */
    public boolean has(String provider, String via) {
        return ways(provider).flatMap(ways -> ways.of(via)).isPresent();
    }

    private Optional<ProviderRoutes<? extends RouteSettings>> ways(String provider) {
        return Optional.ofNullable(ways.get(provider));
    }

    private static String needed(String provider) {
        return switch (provider) {
            case "bank" -> "iban or " + PREFIX + "bank.account";
            case "cash" -> "secret";
            default -> "url";
        };
    }
}
