package org.mutuality.journal.passbook.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of the children in school, one by one where the form asks so; never of those who aren't. */
final class ChildIndicators {
    private static final Set<String> GOOD = Set.of("excellent", "good");

    static final List<IndicatorDefinition> ALL = List.of(
            new IndicatorDefinition(
                    "good_grades",
                    FigureUnit.PERCENT,
                    Denominator.CHILDREN,
                    IndicatorCalculation.month(ChildIndicators::grades)),
            new IndicatorDefinition(
                    "school_attendance",
                    FigureUnit.PERCENT,
                    Denominator.CHILDREN,
                    IndicatorCalculation.month(ChildIndicators::attendance)));

    private ChildIndicators() {}

    private static Optional<IndicatorFigure> grades(Map<String, Object> answers) {
        return children(answers).map(ChildIndicators::gradesByChild).orElseGet(() -> gradesByCount(answers));
    }

    private static Optional<IndicatorFigure> gradesByChild(List<Map<?, ?>> children) {
        List<Boolean> well =
                children.stream().flatMap(child -> hasGoodGrade(child).stream()).toList();
        return IndicatorFigure.share(
                well.stream().filter(yes -> yes).count(), well.size(), children.size() - well.size());
    }

    /** Empty while it isn't told: a fair grade may be a better one. */
    private static Optional<Boolean> hasGoodGrade(Map<?, ?> child) {
        @Nullable Object grade = child.get("child_grade");
        if (grade == null || GOOD.contains(grade)) {
            return Optional.ofNullable(grade).map(good -> true);
        }
        return child.get("child_improved") instanceof Boolean better ? Optional.of(better) : Optional.empty();
    }

    // Where a form asks only how many.
    private static Optional<IndicatorFigure> gradesByCount(Map<String, Object> answers) {
        return AnswerNumbers.number(answers.get("children_in_school"))
                .flatMap(all -> AnswerNumbers.number(answers.get("children_good_grades"))
                        .filter(good -> good.compareTo(all) <= 0)
                        .flatMap(good -> IndicatorFigure.share(good, all, all.intValue(), 0)));
    }

    private static Optional<IndicatorFigure> attendance(Map<String, Object> answers) {
        List<Map<?, ?>> children = children(answers).orElse(List.of());
        List<Map<?, ?>> told = children.stream()
                .filter(child -> days(child, "child_school_days").isPresent()
                        && days(child, "child_attendance_days").isPresent())
                .toList();
        return IndicatorFigure.share(
                sum(told, "child_attendance_days"),
                sum(told, "child_school_days"),
                told.size(),
                children.size() - told.size());
    }

    private static BigDecimal sum(List<Map<?, ?>> children, String question) {
        return children.stream()
                .flatMap(child -> days(child, question).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<BigDecimal> days(Map<?, ?> child, String question) {
        return AnswerNumbers.number(child.get(question));
    }

    /** Those in school; empty when they aren't told one by one. */
    private static Optional<List<Map<?, ?>>> children(Map<String, Object> answers) {
        return answers.get("children") instanceof List<?> entries
                ? Optional.of(entries.stream()
                        .<Map<?, ?>>map(entry -> (Map<?, ?>) entry)
                        .filter(child -> !"not_in_school".equals(child.get("child_grade")))
                        .toList())
                : Optional.empty();
    }
}
