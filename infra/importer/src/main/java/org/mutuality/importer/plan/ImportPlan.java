package org.mutuality.importer.plan;

import java.util.List;

/**
 * @param notes what a reader of the outcome must know: what was left out and why, in sentences
 */
public record ImportPlan(List<PlannedCohort> cohorts, List<String> notes) {
    public ImportPlan {
        cohorts = List.copyOf(cohorts);
        notes = List.copyOf(notes);
    }

    public long families() {
        return cohorts.stream().mapToLong(cohort -> cohort.families().size()).sum();
    }

    public long journals() {
        return cohorts.stream().mapToLong(PlannedCohort::journals).sum();
    }

    /** @param most families of each cohort */
    public ImportPlan limited(int most) {
        return new ImportPlan(
                cohorts.stream().map(cohort -> cohort.limited(most)).toList(), notes);
    }
}
