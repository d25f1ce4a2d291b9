package org.mutuality.analytics.trend;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.mutuality.analytics.trend.IndicatorCell.CellKey;
import org.mutuality.analytics.trend.TrendQueries.CellCount;
import org.mutuality.platform.privacy.SmallCells;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.mutuality.platform.privacy.SmallCells.MINIMUM_CELL_SIZE;

/**
 * Hides cells with fewer than k families, and those from which one could be computed: by subtracting visible cohorts from
 * their country, visible countries from the whole ({@link SuppressionNode}), or visible parts from their sum ({@link ComplementarySuppression}).
 */
final class Suppression {
    private Suppression() {}

    static SuppressedCells of(Scope scope, List<CellCount> census) {
        Set<CellCount> leaves = suppressedInCohorts(census);
        Set<CellKey> cells = suppressedCells(scope, census, CellCount::n, leaves::contains);
        return new SuppressedCells(
                withParts(families(census), cells),
                suppressedCells(scope, census, CellCount::panel, Suppression::revealsFewInBaseline),
                MINIMUM_CELL_SIZE);
    }

    private static Set<CellCount> suppressedInCohorts(List<CellCount> census) {
        return census.stream().collect(groupingBy(CellCount::cohort)).values().stream()
                .flatMap(cohort -> suppressedInCohort(cohort).stream())
                .collect(toUnmodifiableSet());
    }

    private static List<CellCount> suppressedInCohort(List<CellCount> cohort) {
        Set<CellKey> few = cohort.stream()
                .filter(one -> isTooFew(one.n()))
                .map(CellCount::cell)
                .collect(toUnmodifiableSet());
        Set<CellKey> hidden = withParts(families(cohort), few);
        return cohort.stream().filter(one -> hidden.contains(one.cell())).toList();
    }

    private static Set<CellKey> withParts(Map<CellKey, Integer> families, Set<CellKey> hidden) {
        Set<CellKey> all = new HashSet<>(hidden);
        all.addAll(ComplementarySuppression.complementaryCells(families, hidden, MINIMUM_CELL_SIZE));
        return all;
    }

    private static Set<CellKey> suppressedCells(
            Scope scope, List<CellCount> census, ToIntFunction<CellCount> count, Predicate<CellCount> leaf) {
        return census.stream().collect(groupingBy(CellCount::cell)).entrySet().stream()
                .filter(cell -> node(scope, cell.getValue(), count, leaf).suppressed())
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }

    private static SuppressionNode node(
            Scope scope, List<CellCount> cohorts, ToIntFunction<CellCount> count, Predicate<CellCount> leaf) {
        if (scope instanceof Scope.OfAll) {
            Collection<List<CellCount>> countries =
                    cohorts.stream().collect(groupingBy(CellCount::country)).values();
            return SuppressionNode.of(
                    countries.stream()
                            .map(country -> countryNode(country, count, leaf))
                            .toList(),
                    MINIMUM_CELL_SIZE);
        }
        return countryNode(cohorts, count, leaf);
    }

    // A cohort asked for alone is as a country of one: hidden when it is.
    private static SuppressionNode countryNode(
            List<CellCount> cohorts, ToIntFunction<CellCount> count, Predicate<CellCount> leaf) {
        return SuppressionNode.of(
                cohorts.stream()
                        .map(one -> SuppressionNode.cohort(count.applyAsInt(one), leaf.test(one)))
                        .toList(),
                MINIMUM_CELL_SIZE);
    }

    // A cell beside a panel that is smaller by one to four families would tell of these.
    private static boolean revealsFewInBaseline(CellCount cohort) {
        return isTooFew(cohort.panel()) || isTooFew(cohort.n() - cohort.panel());
    }

    private static boolean isTooFew(int families) {
        return !SmallCells.isEmptyOrPublishable(families);
    }

    private static Map<CellKey, Integer> families(List<CellCount> census) {
        return census.stream().collect(groupingBy(CellCount::cell, Collectors.summingInt(CellCount::n)));
    }

    /**
     * Families behind one cell: of a cohort, of a country's cohorts, of all countries.
     *
     * @param suppressedFamilies families of those of its parts that are hidden, which the whole less the visible parts would tell of
     */
    record SuppressionNode(int families, boolean suppressed, int suppressedFamilies) {

        static SuppressionNode cohort(int families, boolean hidden) {
            return new SuppressionNode(families, hidden, hidden ? families : 0);
        }

        /** Hidden when too few families are in it, or when it would tell of one hidden part or of too few families. */
        static SuppressionNode of(List<SuppressionNode> parts, int fewest) {
            int families = parts.stream().mapToInt(SuppressionNode::families).sum();
            int rest = parts.stream().mapToInt(SuppressionNode::suppressedFamilies).sum();
            long apart = parts.stream().filter(SuppressionNode::suppressed).count();
            boolean hidden = families < fewest || apart == 1 || apart > 1 && rest < fewest;
            return new SuppressionNode(families, hidden, hidden ? rest : 0);
        }
    }


/**
 * What must not be told: cells, and the comparison with the baseline of cells that are told.
 *
 * @param minimumFamilies families that a number must stand for
 */
record SuppressedCells(Set<CellKey> cells, Set<CellKey> baselines, int minimumFamilies) {

    /** For those who may see every family anyway. */
    static final SuppressedCells NOTHING = new SuppressedCells(Set.of(), Set.of(), 1);

    /** Nobody is told of in a number over nobody. */
    boolean isTooFew(int families) {
        return families > 0 && families < minimumFamilies;
    }

    boolean suppressesBaseline(IndicatorCell figure) {
        return baselines.contains(figure.cell()) || isTooFew(figure.panel() - figure.zero());
    }
}
}
