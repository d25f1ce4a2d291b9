package org.mutuality.importer;

import java.util.List;
import java.util.stream.Stream;
import org.mutuality.importer.plan.CohortStatistics;
import org.mutuality.importer.plan.ImportPlan;
import org.mutuality.importer.plan.PlannedCohort;

/** Figures of what was sent; the platform's trends must equal them. */
final class ImportSummary {
    private ImportSummary() {}

    static List<String> lines(ImportPlan plan, List<String> questions) {
        return plan.cohorts().stream()
                .flatMap(cohort -> Stream.concat(heading(cohort), figures(cohort, questions)))
                .toList();
    }

    private static Stream<String> heading(PlannedCohort cohort) {
        return Stream.of("%s (%s): %d families, %d journals"
                .formatted(cohort.name(), cohort.id(), cohort.families().size(), cohort.journals()));
    }

    private static Stream<String> figures(PlannedCohort cohort, List<String> questions) {
        return questions.stream()
                .flatMap(question -> CohortStatistics.of(cohort, question).entrySet().stream()
                        .map(month -> "  %s %-18s %s".formatted(month.getKey(), question, month.getValue())));
    }
}
