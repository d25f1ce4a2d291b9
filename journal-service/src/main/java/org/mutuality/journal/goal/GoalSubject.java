package org.mutuality.journal.goal;

import java.util.UUID;

/** Whose goal it is, and of what: what every fact about it carries. */
public record GoalSubject(UUID familyId, UUID cohortId, String country, GoalArea area) {}
