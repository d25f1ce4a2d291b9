package org.mutuality.contracts.journal;

import java.util.UUID;

/** A goal that a family set for itself, without its text. */
public sealed interface GoalFact extends JournalFact
        permits GoalSet, GoalProgressReported, GoalReached, GoalChanged, GoalDropped {
    UUID familyId();

    UUID goalId();

    /**
     * {@code income}, {@code savings}, {@code education}, {@code health}, {@code housing}, {@code skills}, {@code community},
     * {@code children}, {@code debt}, {@code business} or {@code other}.
     */
    String area();
}
