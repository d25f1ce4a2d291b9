package org.mutuality.journal.passbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of the children in school, one by one where the form asks so; never of those who aren't. */
final class ChildMeasures {
    private static final Set<String> GOOD = Set.of("excellent", "good");

    static final List<Measure> ALL = List.of(
            new Measure("good_grades", Unit.PERCENT, Base.CHILDREN, Formula.month(ChildMeasures::grades)),
            new Measure("school_attendance", Unit.PERCENT, Base.CHILDREN, Formula.month(ChildMeasures::attendance)));

    private ChildMeasures() {}

    private static Optional<Figure> grades(Map<String, Object> answers) {
        return children(answers).map(ChildMeasures::eachGrade).orElseGet(() -> counted(answers));
    }

    private static Optional<Figure> eachGrade(List<Map<?, ?>> children) {
        List<Boolean> well =
                children.stream().flatMap(child -> well(child).stream()).toList();
        return Figure.share(well.stream().filter(yes -> yes).count(), well.size(), children.size() - well.size());
    }

    /** Empty while it isn't told: a fair grade may be a better one. */
    private static Optional<Boolean> well(Map<?, ?> child) {
        @Nullable Object grade = child.get("child_grade");
        if (grade == null || GOOD.contains(grade)) {
            return Optional.ofNullable(grade).map(good -> true);
        }
        return child.get("child_improved") instanceof Boolean better ? Optional.of(better) : Optional.empty();
    }

    // Where a form asks only how many.
    private static Optional<Figure> counted(Map<String, Object> answers) {
        return Figures.number(answers.get("children_in_school"))
                .flatMap(all -> Figures.number(answers.get("children_good_grades"))
                        .filter(good -> good.compareTo(all) <= 0)
                        .flatMap(good -> Figure.share(good, all, all.intValue(), 0)));
    }

    private static Optional<Figure> attendance(Map<String, Object> answers) {
        List<Map<?, ?>> children = children(answers).orElse(List.of());
        List<Map<?, ?>> told = children.stream()
                .filter(child -> days(child, "child_school_days").isPresent()
                        && days(child, "child_attendance_days").isPresent())
                .toList();
        return Figure.share(
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
        return Figures.number(child.get(question));
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
