package org.mutuality.analytics.trend;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The families of a trend. */
public sealed interface Scope {

    String name();

    Optional<String> id();

    /** SQL condition on {@code cohort c} and {@code x.family_id} with the parameters {@link #bindings}. */
    String condition();

    List<Object> bindings();

    /** A family in its current cohort. */
    record OfFamily(UUID family, UUID cohort) implements Scope {
        @Override
        public String name() {
            return "family";
        }

        @Override
        public Optional<String> id() {
            return Optional.of(family.toString());
        }

        @Override
        public String condition() {
            return "c.cohort_id = ? and x.family_id = ?";
        }

        @Override
        public List<Object> bindings() {
            return List.of(cohort, family);
        }
    }

    record OfCohort(UUID cohort) implements Scope {
        @Override
        public String name() {
            return "cohort";
        }

        @Override
        public Optional<String> id() {
            return Optional.of(cohort.toString());
        }

        @Override
        public String condition() {
            return "c.cohort_id = ?";
        }

        @Override
        public List<Object> bindings() {
            return List.of(cohort);
        }
    }

    /** @param country ISO 3166-1 alpha-2 code */
    record OfCountry(String country) implements Scope {
        @Override
        public String name() {
            return "country";
        }

        @Override
        public Optional<String> id() {
            return Optional.of(country);
        }

        @Override
        public String condition() {
            return "c.country = ?";
        }

        @Override
        public List<Object> bindings() {
            return List.of(country);
        }
    }

    record OfAll() implements Scope {
        @Override
        public String name() {
            return "all";
        }

        @Override
        public Optional<String> id() {
            return Optional.empty();
        }

        @Override
        public String condition() {
            return "true";
        }

        @Override
        public List<Object> bindings() {
            return List.of();
        }
    }
}
