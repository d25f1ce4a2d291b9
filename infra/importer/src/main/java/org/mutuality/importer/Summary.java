package org.mutuality.importer;

import java.util.List;
import java.util.stream.Stream;
import org.mutuality.importer.plan.Cohort;
import org.mutuality.importer.plan.Figures;
import org.mutuality.importer.plan.Plan;

/** What was sent, in figures: the ones that the platform's trends must give back. */
final class Summary {
    private Summary() {}

    static List<String> lines(Plan plan, List<String> questions) {
        return plan.cohorts().stream()
                .flatMap(cohort -> Stream.concat(told(cohort), figures(cohort, questions)))
                .toList();
    }

    private static Stream<String> told(Cohort cohort) {
        return Stream.of("%s (%s): %d families, %d journals"
                .formatted(cohort.name(), cohort.id(), cohort.families().size(), cohort.journals()));
    }

    private static Stream<String> figures(Cohort cohort, List<String> questions) {
        return questions.stream()
                .flatMap(question -> Figures.of(cohort, question).entrySet().stream()
                        .map(month -> "  %s %-18s %s".formatted(month.getKey(), question, month.getValue())));
    }
}
