package org.mutuality.importer;

import java.util.List;
import java.util.stream.Stream;
import org.mutuality.importer.plan.CohortStatistics;
import org.mutuality.importer.plan.ImportPlan;
import org.mutuality.importer.plan.PlannedCohort;

/** What was sent, in figures: the ones that the platform's trends must give back. */
final class ImportSummary {
    private ImportSummary() {}

    static List<String> lines(ImportPlan plan, List<String> questions) {
        return plan.cohorts().stream()
                .flatMap(cohort -> Stream.concat(told(cohort), figures(cohort, questions)))
                .toList();
    }

    private static Stream<String> told(PlannedCohort cohort) {
        return Stream.of("%s (%s): %d families, %d journals"
                .formatted(cohort.name(), cohort.id(), cohort.families().size(), cohort.journals()));
    }

    private static Stream<String> figures(PlannedCohort cohort, List<String> questions) {
        return questions.stream()
                .flatMap(question -> CohortStatistics.of(cohort, question).entrySet().stream()
                        .map(month -> "  %s %-18s %s".formatted(month.getKey(), question, month.getValue())));
    }
}
