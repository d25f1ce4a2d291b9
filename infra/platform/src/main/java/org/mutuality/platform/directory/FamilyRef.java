package org.mutuality.platform.directory;

import java.util.Set;
import java.util.UUID;

/**
 * A family and its current cohort; no name.
 *
 * @param consents purposes to which it consents now
 */
public record FamilyRef(UUID familyId, CohortRef cohort, Set<Purpose> consents) {
    public FamilyRef {
        consents = Set.copyOf(consents);
    }

    public boolean consentsTo(Purpose purpose) {
        return consents.contains(purpose);
    }
}
