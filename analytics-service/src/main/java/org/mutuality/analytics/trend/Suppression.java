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
import org.mutuality.analytics.trend.Figure.Cell;
import org.mutuality.platform.privacy.SmallCells;

/**
 * Hides cells with fewer than k families, and those from which one could be computed: by subtracting visible cohorts from
 * their country, visible countries from the whole ({@link Block}), or visible parts from their sum ({@link Parts}).
 */
final class Suppression {
    private Suppression() {}

    static Hidden of(Scope scope, List<Census> census) {
        Set<Census> leaves = inCohorts(census);
        Set<Cell> cells = hidden(scope, census, Census::n, leaves::contains);
        return new Hidden(
                withParts(families(census), cells),
                hidden(scope, census, Census::panel, Suppression::tellsOfFewInBaseline),
                MINIMUM_CELL_SIZE);
    }

    private static Set<Census> inCohorts(List<Census> census) {
        return census.stream().collect(groupingBy(Census::cohort)).values().stream()
                .flatMap(cohort -> inCohort(cohort).stream())
                .collect(toUnmodifiableSet());
    }

    private static List<Census> inCohort(List<Census> cohort) {
        Set<Cell> few = cohort.stream()
                .filter(one -> isTooFew(one.n()))
                .map(Census::cell)
                .collect(toUnmodifiableSet());
        Set<Cell> hidden = withParts(families(cohort), few);
        return cohort.stream().filter(one -> hidden.contains(one.cell())).toList();
    }

    private static Set<Cell> withParts(Map<Cell, Integer> families, Set<Cell> hidden) {
        Set<Cell> all = new HashSet<>(hidden);
        all.addAll(Parts.alsoHidden(families, hidden, MINIMUM_CELL_SIZE));
        return all;
    }

    private static Set<Cell> hidden(
            Scope scope, List<Census> census, ToIntFunction<Census> count, Predicate<Census> leaf) {
        return census.stream().collect(groupingBy(Census::cell)).entrySet().stream()
                .filter(cell -> block(scope, cell.getValue(), count, leaf).hidden())
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }

    private static Block block(Scope scope, List<Census> cohorts, ToIntFunction<Census> count, Predicate<Census> leaf) {
        if (scope instanceof Scope.OfAll) {
            Collection<List<Census>> countries =
                    cohorts.stream().collect(groupingBy(Census::country)).values();
            return Block.of(
                    countries.stream()
                            .map(country -> country(country, count, leaf))
                            .toList(),
                    MINIMUM_CELL_SIZE);
        }
        return country(cohorts, count, leaf);
    }

    // A cohort asked for alone is as a country of one: hidden when it is.
    private static Block country(List<Census> cohorts, ToIntFunction<Census> count, Predicate<Census> leaf) {
        return Block.of(
                cohorts.stream()
                        .map(one -> Block.cohort(count.applyAsInt(one), leaf.test(one)))
                        .toList(),
                MINIMUM_CELL_SIZE);
    }

    // A cell beside a panel that is smaller by one to four families would tell of these.
    private static boolean tellsOfFewInBaseline(Census cohort) {
        return isTooFew(cohort.panel()) || isTooFew(cohort.n() - cohort.panel());
    }

    private static boolean isTooFew(int families) {
        return !SmallCells.isEmptyOrPublishable(families);
    }

    private static Map<Cell, Integer> families(List<Census> census) {
        return census.stream().collect(groupingBy(Census::cell, Collectors.summingInt(Census::n)));
    }
}
