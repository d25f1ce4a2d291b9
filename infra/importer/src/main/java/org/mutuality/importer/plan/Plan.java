package org.mutuality.importer.plan;

import java.util.List;

/**
 * @param notes what a reader of the outcome must know: what was left out and why, in sentences
 */
public record Plan(List<Cohort> cohorts, List<String> notes) {
    public Plan {
        cohorts = List.copyOf(cohorts);
        notes = List.copyOf(notes);
    }

    public long families() {
        return cohorts.stream().mapToLong(cohort -> cohort.families().size()).sum();
    }

    public long journals() {
        return cohorts.stream().mapToLong(Cohort::journals).sum();
    }

    /** @param most families of each cohort */
    public Plan limited(int most) {
        return new Plan(cohorts.stream().map(cohort -> cohort.limited(most)).toList(), notes);
    }
}
