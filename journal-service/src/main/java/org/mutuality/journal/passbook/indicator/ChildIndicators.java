package org.mutuality.journal.passbook.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Indicators of the children in school, child by child where the form asks so. */
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
        List<Boolean> good =
                children.stream().flatMap(child -> hasGoodGrade(child).stream()).toList();
        return IndicatorFigure.share(
                good.stream().filter(yes -> yes).count(), good.size(), children.size() - good.size());
    }

    /** Empty while unknown: a fair grade may be an improved one. */
    private static Optional<Boolean> hasGoodGrade(Map<?, ?> child) {
        @Nullable Object grade = child.get("child_grade");
        if (grade == null || GOOD.contains(grade)) {
            return Optional.ofNullable(grade).map(good -> true);
        }
        return child.get("child_improved") instanceof Boolean better ? Optional.of(better) : Optional.empty();
    }

    // For forms that ask only for numbers.
    private static Optional<IndicatorFigure> gradesByCount(Map<String, Object> answers) {
        return AnswerNumbers.number(answers.get("children_in_school"))
                .flatMap(all -> AnswerNumbers.number(answers.get("children_good_grades"))
                        .filter(good -> good.compareTo(all) <= 0)
                        .flatMap(good -> IndicatorFigure.share(good, all, all.intValue(), 0)));
    }

    private static Optional<IndicatorFigure> attendance(Map<String, Object> answers) {
        List<Map<?, ?>> children = children(answers).orElse(List.of());
        List<Map<?, ?>> withDays = children.stream()
                .filter(child -> days(child, "child_school_days").isPresent()
                        && days(child, "child_attendance_days").isPresent())
                .toList();
        return IndicatorFigure.share(
                sum(withDays, "child_attendance_days"),
                sum(withDays, "child_school_days"),
                withDays.size(),
                children.size() - withDays.size());
    }

    private static BigDecimal sum(List<Map<?, ?>> children, String question) {
        return children.stream()
                .flatMap(child -> days(child, question).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<BigDecimal> days(Map<?, ?> child, String question) {
        return AnswerNumbers.number(child.get(question));
    }

    /** Children in school; empty when the form does not ask child by child. */
    private static Optional<List<Map<?, ?>>> children(Map<String, Object> answers) {
        return answers.get("children") instanceof List<?> entries
                ? Optional.of(entries.stream()
                        .<Map<?, ?>>map(entry -> (Map<?, ?>) entry)
                        .filter(child -> !"not_in_school".equals(child.get("child_grade")))
                        .toList())
                : Optional.empty();
    }
}
