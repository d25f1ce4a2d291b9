package org.mutuality.platform.directory;

import java.util.Set;
import java.util.UUID;

/**
 * A family and its current cohort; no name.
 *
 * @param consents purposes to which it consents now
 * @param statuses changes of its status
 */
public record FamilyRef(UUID familyId, CohortRef cohort, Set<Purpose> consents, StatusHistory statuses) {
    public FamilyRef {
        consents = Set.copyOf(consents);
    }

    /** One that is active since its enrolment. */
    public FamilyRef(UUID familyId, CohortRef cohort, Set<Purpose> consents) {
        this(familyId, cohort, consents, StatusHistory.NONE);
    }

    public boolean consentsTo(Purpose purpose) {
        return consents.contains(purpose);
    }
}
