package org.mutuality.cohort.cohort;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Countries that this deployment serves: property {@code mutuality.countries}, ISO 3166-1 alpha-2 codes separated by commas;
 * all countries when it is absent or empty. Requests for any other country are answered with 404.
 */
@ApplicationScoped
public class ServedCountries {
    private static final Set<String> EXISTING = Set.of(Locale.getISOCountries());

    private final Set<String> only;

    ServedCountries(@ConfigProperty(name = "mutuality.countries") Optional<Set<String>> only) {
        this.only = only.map(Set::copyOf).orElse(Set.of());
    }

    /** A misspelt country would serve nobody and go unnoticed, so the service does not start with one. */
    void check(@Observes StartupEvent start) {
        if (!EXISTING.containsAll(only)) {
            throw new IllegalStateException(
                    "mutuality.countries has a value that is not an ISO 3166-1 alpha-2 code: " + only);
        }
    }

    public boolean serves(String country) {
        return EXISTING.contains(country) && (only.isEmpty() || only.contains(country));
    }
}
