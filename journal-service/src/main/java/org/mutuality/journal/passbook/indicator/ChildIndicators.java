package org.mutuality.journal.passbook.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mutuality.platform.indicator.MonthAnswers;
import org.mutuality.platform.indicator.MonthFigure;

/** Indicators of the children in school, child by child where the form asks so. */
final class ChildIndicators {
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
        return MonthFigure.goodGrades(new MonthAnswers(answers)).flatMap(IndicatorFigure::share);
    }

    private static Optional<IndicatorFigure> attendance(Map<String, Object> answers) {
        List<MonthAnswers> children =
                MonthFigure.childrenInSchool(new MonthAnswers(answers)).orElse(List.of());
        List<MonthAnswers> withDays = children.stream()
                .filter(child -> child.number("child_school_days").isPresent()
                        && child.number("child_attendance_days").isPresent())
                .toList();
        return IndicatorFigure.share(
                sum(withDays, "child_attendance_days"),
                sum(withDays, "child_school_days"),
                withDays.size(),
                children.size() - withDays.size());
    }

    private static BigDecimal sum(List<MonthAnswers> children, String question) {
        return children.stream()
                .flatMap(child -> child.number(question).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
