package org.mutuality.payment.provider;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The ways in which one provider pays: one without a name, and those with names, each for countries and currencies of its own.
 * An order remembers the name of its way, for only there can be asked about it.
 *
 * @param isThere whether what it can't do without is configured
 */
public record ProviderRoutes<T extends RouteSettings>(T unnamed, Map<String, T> named, Predicate<T> isThere) {
    /** Of the one without a name. */
    public static final String UNNAMED = "";

    public ProviderRoutes {
        named = Map.copyOf(named);
    }

    /** Those that are configured, by name; the one without comes last. */
    public Stream<String> all() {
        return Stream.concat(new TreeMap<>(named).keySet().stream(), Stream.of(UNNAMED))
                .filter(via -> of(via).isPresent());
    }

    /** Through which one pays there: the first by name that reaches, else the one without a name. */
    public Optional<String> to(String country, String currency) {
        return all().filter(via -> of(via).filter(
                                way -> has(way.countries(), country) && has(way.currencies(), currency))
                        .isPresent())
                .findFirst();
    }

    /** Empty when there is none of that name, or what it can't do without isn't configured. */
    public Optional<T> of(String via) {
        return via.equals(UNNAMED)
                ? Optional.of(unnamed).filter(isThere)
                : Optional.ofNullable(named.get(via)).filter(isThere);
    }

    /** What would have to be set before it can pay there. @param needed by each way */
    public Optional<String> lacking(String needed, String country, String currency) {
        if (to(country, currency).isPresent()) {
            return Optional.empty();
        }
        if (all().findAny().isEmpty()) {
            return Optional.of(needed);
        }
        boolean reached = all().flatMap(via -> of(via).stream()).anyMatch(way -> has(way.countries(), country));
        return Optional.of(reached ? "currencies" : "countries");
    }

    /** Whether one that names these reaches this. */
    public static boolean has(Optional<Set<String>> named, String one) {
        return named.isEmpty() || named.get().contains(one);
    }
}
