package org.mutuality.importer.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** @param householdSize persons; empty where the survey did not ask */
public record PlannedFamily(UUID id, Optional<Integer> householdSize, List<PlannedJournal> journals) {
    public PlannedFamily {
        journals = List.copyOf(journals);
    }
}
