package org.mutuality.payment.provider.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.mutuality.payment.provider.OnlineProvider;
import org.mutuality.payment.provider.mobile.MobileMoneyOperators;

/** Providers that can be asked and are configured; nobody is paid through one that isn't. */
@ApplicationScoped
public class OnlineProviderRegistry {
    private final List<OnlineProvider> all;

    OnlineProviderRegistry(MobileMoneyOperators operators) {
        this.all = List.copyOf(operators.all());
    }

    public List<OnlineProvider> all() {
        return all;
    }

    /** The one that was told an order. Empty when it isn't configured any more. */
    public Optional<OnlineProvider> of(String name, String via) {
        return all.stream()
                .filter(one -> one.name().equals(name) && one.routeId().equals(via))
                .findFirst();
    }

    /** Those of that name that pay in a country. */
    public List<OnlineProvider> in(String country, String name) {
        return all.stream()
                .filter(one -> one.name().equals(name) && one.reaches(country))
                .toList();
    }
}
