package org.mutuality.analytics.trend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.mutuality.platform.privacy.SmallCells.MINIMUM_CELL_SIZE;

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

/**
 * Suppresses cells with fewer than k families, and cells from which one of those could be computed: by subtracting published
 * cohorts from their country, published countries from the total ({@link SuppressionNode}), or published parts from their sum
 * ({@link ComplementarySuppression}).
 */
final class Suppression {
    private Suppression() {}

    static SuppressedCells of(Scope scope, List<CellCount> cellCounts) {
        Set<CellCount> leaves = suppressedInCohorts(cellCounts);
        Set<CellKey> cells = suppressedCells(scope, cellCounts, CellCount::n, leaves::contains);
        return new SuppressedCells(
                withParts(families(cellCounts), cells),
                suppressedCells(scope, cellCounts, CellCount::panel, Suppression::revealsFewInBaseline),
                MINIMUM_CELL_SIZE);
    }

    private static Set<CellCount> suppressedInCohorts(List<CellCount> cellCounts) {
        return cellCounts.stream().collect(groupingBy(CellCount::cohort)).values().stream()
                .flatMap(cohort -> suppressedInCohort(cohort).stream())
                .collect(toUnmodifiableSet());
    }

    private static List<CellCount> suppressedInCohort(List<CellCount> cohort) {
        Set<CellKey> few = cohort.stream()
                .filter(one -> isTooFew(one.n()))
                .map(CellCount::cell)
                .collect(toUnmodifiableSet());
        Set<CellKey> suppressed = withParts(families(cohort), few);
        return cohort.stream().filter(one -> suppressed.contains(one.cell())).toList();
    }

    private static Set<CellKey> withParts(Map<CellKey, Integer> families, Set<CellKey> suppressed) {
        Set<CellKey> all = new HashSet<>(suppressed);
        all.addAll(ComplementarySuppression.complementaryCells(families, suppressed, MINIMUM_CELL_SIZE));
        return all;
    }

    private static Set<CellKey> suppressedCells(
            Scope scope, List<CellCount> cellCounts, ToIntFunction<CellCount> count, Predicate<CellCount> leaf) {
        return cellCounts.stream().collect(groupingBy(CellCount::cell)).entrySet().stream()
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

    // A single cohort is treated as a country of one cohort.
    private static SuppressionNode countryNode(
            List<CellCount> cohorts, ToIntFunction<CellCount> count, Predicate<CellCount> leaf) {
        return SuppressionNode.of(
                cohorts.stream()
                        .map(one -> SuppressionNode.cohort(count.applyAsInt(one), leaf.test(one)))
                        .toList(),
                MINIMUM_CELL_SIZE);
    }

    // A cell and a panel that differ by one to four families would reveal the values of these.
    private static boolean revealsFewInBaseline(CellCount cohort) {
        return isTooFew(cohort.panel()) || isTooFew(cohort.n() - cohort.panel());
    }

    private static boolean isTooFew(int families) {
        return !SmallCells.isEmptyOrPublishable(families);
    }

    private static Map<CellKey, Integer> families(List<CellCount> cellCounts) {
        return cellCounts.stream().collect(groupingBy(CellCount::cell, Collectors.summingInt(CellCount::n)));
    }

    /**
     * Number of families in one cell of a cohort, of a country or of all countries.
     *
     * @param families number of families
     * @param suppressed whether the cell is suppressed
     * @param suppressedFamilies families of its suppressed parts, which the total less the published parts would reveal
     */
    record SuppressionNode(int families, boolean suppressed, int suppressedFamilies) {

        static SuppressionNode cohort(int families, boolean suppressed) {
            return new SuppressionNode(families, suppressed, suppressed ? families : 0);
        }

        /** Suppressed when it has too few families, or would reveal a single suppressed part or too few families. */
        static SuppressionNode of(List<SuppressionNode> parts, int minimum) {
            int families = parts.stream().mapToInt(SuppressionNode::families).sum();
            int suppressedFamilies =
                    parts.stream().mapToInt(SuppressionNode::suppressedFamilies).sum();
            long suppressedParts =
                    parts.stream().filter(SuppressionNode::suppressed).count();
            boolean suppressed =
                    families < minimum || suppressedParts == 1 || suppressedParts > 1 && suppressedFamilies < minimum;
            return new SuppressionNode(families, suppressed, suppressed ? suppressedFamilies : 0);
        }
    }

    /**
     * Cells that must not be published, and published cells whose comparison with the baseline must not be.
     *
     * @param cells suppressed cells
     * @param baselines cells without a comparison with the baseline
     * @param minimumFamilies smallest number of families that may be published
     */
    record SuppressedCells(Set<CellKey> cells, Set<CellKey> baselines, int minimumFamilies) {

        /** Nothing is suppressed: for callers who may read every family. */
        static final SuppressedCells NOTHING = new SuppressedCells(Set.of(), Set.of(), 1);

        /** A cell of no family reveals nothing, so 0 is not too few. */
        boolean isTooFew(int families) {
            return families > 0 && families < minimumFamilies;
        }

        boolean suppressesBaseline(IndicatorCell cell) {
            return baselines.contains(cell.cell()) || isTooFew(cell.panel() - cell.zero());
        }
    }
}
