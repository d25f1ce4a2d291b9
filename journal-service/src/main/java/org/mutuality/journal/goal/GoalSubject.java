package org.mutuality.journal.goal;

import java.util.UUID;

/** The family and the area of a goal; every event of the goal carries them. */
public record GoalSubject(UUID familyId, UUID cohortId, String country, GoalArea area) {}
