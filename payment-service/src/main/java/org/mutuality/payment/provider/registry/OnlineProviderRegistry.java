package org.mutuality.payment.provider.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.mutuality.payment.provider.OnlineProvider;
import org.mutuality.payment.provider.mobile.MobileMoneyOperators;

/** Configured providers that can be queried online. */
@ApplicationScoped
public class OnlineProviderRegistry {
    private final List<OnlineProvider> all;

    OnlineProviderRegistry(MobileMoneyOperators operators) {
        this.all = List.copyOf(operators.all());
    }

    public List<OnlineProvider> all() {
        return all;
    }

    /** The provider that an order was sent to; empty when it is not configured any more. */
    public Optional<OnlineProvider> of(String name, String routeId) {
        return all.stream()
                .filter(one -> one.name().equals(name) && one.routeId().equals(routeId))
                .findFirst();
    }

    /** Routes of a provider that pay in a country. */
    public List<OnlineProvider> in(String country, String name) {
        return all.stream()
                .filter(one -> one.name().equals(name) && one.reaches(country))
                .toList();
    }
}
