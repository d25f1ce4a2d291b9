package org.mutuality.platform.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Figure of one family and month, and what it is based on: {@code part / whole}.
 *
 * @param whole never negative; where it is 0 there is a base and no value
 * @param n number of items it is based on, such as children
 * @param missing number of items that should have an answer and have none
 */
public record MonthFigure(BigDecimal part, BigDecimal whole, int n, int missing) {
    private static final List<String> CONTROL = List.of("control", "control_plans", "control_choices");
    private static final List<String> GOOD = List.of("excellent", "good");

    /** Mean of the statements of control that were answered, from 1 to 5. */
    public static Optional<MonthFigure> senseOfControl(MonthAnswers answers) {
        int n = (int) CONTROL.stream()
                .filter(statement -> answers.number(statement).isPresent())
                .count();
        return answers.sum(CONTROL).map(sum -> new MonthFigure(sum, BigDecimal.valueOf(n), n, CONTROL.size() - n));
    }

    /**
     * Children in school with excellent, good or improved grades, of all in school whose grades are known: child by child where
     * the family listed its children, otherwise by the two numbers. Empty when it is known of none.
     */
    public static Optional<MonthFigure> goodGrades(MonthAnswers answers) {
        return childrenInSchool(answers)
                .map(MonthFigure::gradesByChild)
                .orElseGet(() -> answers.number("children_in_school")
                        .flatMap(all -> answers.number("children_good_grades")
                                .filter(good -> good.compareTo(all) <= 0)
                                .map(good -> new MonthFigure(good, all, all.intValue(), 0))));
    }

    /** Children in school; empty when the family was not asked child by child. */
    public static Optional<List<MonthAnswers>> childrenInSchool(MonthAnswers answers) {
        return answers.entries("children")
                .map(children -> children.stream()
                        .filter(child -> !"not_in_school".equals(child.answers().get("child_grade")))
                        .toList());
    }

    private static Optional<MonthFigure> gradesByChild(List<MonthAnswers> children) {
        List<Boolean> known =
                children.stream().flatMap(child -> hasGoodGrade(child).stream()).toList();
        long good = known.stream().filter(yes -> yes).count();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new MonthFigure(
                        BigDecimal.valueOf(good),
                        BigDecimal.valueOf(known.size()),
                        known.size(),
                        children.size() - known.size()));
    }

    /** Empty while unknown: a fair grade may be an improved one. */
    private static Optional<Boolean> hasGoodGrade(MonthAnswers child) {
        return child.answers().get("child_grade") instanceof String grade
                ? GOOD.contains(grade) ? Optional.of(true) : child.yes("child_improved")
                : Optional.empty();
    }
}
