package org.mutuality.cohort.erasure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/**
 * Who requested an erasure.
 *
 * @param role in which it was requested
 * @param account id of the account; empty for the family itself, whose account would lead to it
 */
public record ErasureRequester(Role role, Optional<String> account) {
    /** Role in which an erasure is requested. */
    public enum Role {
        /** The family itself. */
        FAMILY,
        /** The partner that runs its cohort, on its behalf. */
        PARTNER,
        /** The country lead, on its behalf. */
        COUNTRY_LEAD;

        /** The name in JSON and, permanently, in the event store. */
        @JsonValue
        public String jsonValue() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
