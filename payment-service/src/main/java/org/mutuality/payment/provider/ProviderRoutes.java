package org.mutuality.payment.provider;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Routes of a provider: an unnamed one and named ones, each with its own countries and currencies. An order stores its route's
 * name, because only that route can be queried about it.
 *
 * @param isConfigured whether a route's required settings are present
 */
public record ProviderRoutes<T extends RouteSettings>(T unnamed, Map<String, T> named, Predicate<T> isConfigured) {
    /** Id of the unnamed route. */
    public static final String UNNAMED = "";

    public ProviderRoutes {
        named = Map.copyOf(named);
    }

    /** Ids of configured routes, by name; the unnamed one comes last. */
    public Stream<String> all() {
        return Stream.concat(new TreeMap<>(named).keySet().stream(), Stream.of(UNNAMED))
                .filter(routeId -> of(routeId).isPresent());
    }

    /** Route for a country and currency: the first by name that reaches them, else the unnamed one. */
    public Optional<String> to(String country, String currency) {
        return all().filter(routeId -> of(routeId)
                        .filter(route -> has(route.countries(), country) && has(route.currencies(), currency))
                        .isPresent())
                .findFirst();
    }

    /** Settings of a route; empty when there is none with this id or it is not configured. */
    public Optional<T> of(String routeId) {
        return routeId.equals(UNNAMED)
                ? Optional.of(unnamed).filter(isConfigured)
                : Optional.ofNullable(named.get(routeId)).filter(isConfigured);
    }

    /**
     * Setting that is missing before the provider can pay there; empty when none is.
     *
     * @param required the setting that each route requires
     */
    public Optional<String> findMissing(String required, String country, String currency) {
        if (to(country, currency).isPresent()) {
            return Optional.empty();
        }
        if (all().findAny().isEmpty()) {
            return Optional.of(required);
        }
        boolean reached =
                all().flatMap(routeId -> of(routeId).stream()).anyMatch(route -> has(route.countries(), country));
        return Optional.of(reached ? "currencies" : "countries");
    }

    /** Whether a route restricted to these values reaches this one. */
    public static boolean has(Optional<Set<String>> named, String one) {
        return named.isEmpty() || named.get().contains(one);
    }
}
