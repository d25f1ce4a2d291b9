package org.mutuality.platform.directory;

import java.util.UUID;

/** A family and its current cohort; no name. */
public record FamilyRef(UUID familyId, CohortRef cohort) {}
