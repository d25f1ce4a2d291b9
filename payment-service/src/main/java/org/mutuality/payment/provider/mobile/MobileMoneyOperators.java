package org.mutuality.payment.provider.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mutuality.payment.provider.ProviderRoutes;

/** Configured mobile-money operators. */
@ApplicationScoped
public class MobileMoneyOperators {
    private final ProviderRoutes<OperatorSettings> routes;
    private final Clock clock;
    private final List<MobileMoneyProvider> all;

    MobileMoneyOperators(MobileMoneySettings settings, Clock clock) {
        this.routes = routes(settings);
        this.clock = clock;
        this.all = routes.all().map(this::operator).toList();
    }

    public static ProviderRoutes<OperatorSettings> routes(MobileMoneySettings settings) {
        return new ProviderRoutes<>(
                settings, settings.routes(), one -> one.url().isPresent());
    }

    public List<MobileMoneyProvider> all() {
        return all;
    }

    /**
     * Route ids of the operators that have signed a callback; usually one, none for a forged callback. Parameters as for {@link
     * CallbackSignature#genuine}.
     */
    public Set<String> signers(String date, String correlationId, byte[] body, String signature) {
        return routes.all()
                .filter(routeId -> new CallbackSignature(routes.of(routeId).orElseThrow(), clock)
                        .genuine(date, correlationId, body, signature))
                .collect(Collectors.toSet());
    }

    private MobileMoneyProvider operator(String routeId) {
        OperatorSettings settings = routes.of(routeId).orElseThrow();
        return new MobileMoneyProvider(new ResilientOperatorClient(settings, clock), settings, routeId, clock);
    }
}
