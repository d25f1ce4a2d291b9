package org.mutuality.journal.strategy.readmodel;

import java.util.Set;
import java.util.UUID;

/**
 * Whom a reader stands among. What is told of families in reach is told as it is; of others only in cells of many.
 *
 * @param cohorts those of which it sees the families: its own, those it convenes or runs
 * @param led countries of which it sees every cohort
 * @param countries those in which any of these lie, {@code led} among them
 * @param peers the reader's own family and those in its peer group now; empty for who isn't a family
 */
record ReaderScope(Set<UUID> cohorts, Set<String> led, Set<String> countries, Set<UUID> peers) {
    boolean contains(UUID cohortId, String country) {
        return cohorts.contains(cohortId) || led.contains(country);
    }

    /** Of nobody: not even what is shared with all. */
    boolean isNone() {
        return countries.isEmpty();
    }
}
