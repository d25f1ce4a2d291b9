package org.mutuality.importer.plan;

import java.util.List;

/**
 * @param cohorts in the order in which they are imported
 * @param notes sentences for the report: what was left out, and why
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

    /** @param limit families of each cohort */
    public ImportPlan limited(int limit) {
        return new ImportPlan(
                cohorts.stream().map(cohort -> cohort.limited(limit)).toList(), notes);
    }
}
