package org.mutuality.journal.goal;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.ErasedField;

/** The family and the area of a goal; every event of the goal carries them. */
public record GoalSubject(
        UUID familyId,
        UUID cohortId,
        String country,
        @ErasedField(leaves = "other") GoalArea area) {}
