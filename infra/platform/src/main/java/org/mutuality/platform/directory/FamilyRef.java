package org.mutuality.platform.directory;

import java.util.UUID;

/** A family and the cohort it belongs to now; no name. */
public record FamilyRef(UUID familyId, CohortRef cohort) {}
