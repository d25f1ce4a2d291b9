package org.mutuality.payment.provider.cash;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.mutuality.payment.provider.ProviderRoutes;

/** Configured distributors of cash, each with its own codes. */
@ApplicationScoped
public class CashDistributors {
    private final ProviderRoutes<DistributorSettings> routes;

    CashDistributors(CashSettings settings) {
        this.routes = routes(settings);
    }

    public static ProviderRoutes<DistributorSettings> routes(CashSettings settings) {
        return new ProviderRoutes<>(
                settings,
                settings.routes(),
                one -> one.secret().filter(CashCodes::isSecret).isPresent());
    }

    /** Empty when the distributor is not configured any more: then its codes cannot be matched. */
    public Optional<CashCodes> codes(String routeId) {
        return routes.of(routeId).flatMap(DistributorSettings::secret).map(CashCodes::new);
    }

    /** @throws java.util.NoSuchElementException the distributor is not configured */
    public Duration validFor(String routeId) {
        return routes.of(routeId).orElseThrow().validFor();
    }
}
