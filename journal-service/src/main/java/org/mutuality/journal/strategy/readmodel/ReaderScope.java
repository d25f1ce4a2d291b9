package org.mutuality.journal.strategy.readmodel;

import java.util.Set;
import java.util.UUID;

/**
 * Which families a reader may see individually; all others only in cells of at least five.
 *
 * @param cohorts cohorts whose families it may see: its own, and those it is liaison of or runs
 * @param led countries of which it may see every cohort
 * @param countries countries of all these cohorts, including {@code led}
 * @param peers the reader's own family and those in its peer group now; empty for a reader that is no family
 */
record ReaderScope(Set<UUID> cohorts, Set<String> led, Set<String> countries, Set<UUID> peers) {
    boolean contains(UUID cohortId, String country) {
        return cohorts.contains(cohortId) || led.contains(country);
    }

    /** Whether it may see nothing, not even what is shared with everybody. */
    boolean isNone() {
        return countries.isEmpty();
    }
}
