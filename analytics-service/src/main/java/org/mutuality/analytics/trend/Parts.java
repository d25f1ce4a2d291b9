package org.mutuality.analytics.trend;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mutuality.analytics.indicator.Indicator;
import org.mutuality.analytics.trend.Figure.Cell;

/**
 * Indicators that add up to another one. Where just one part is hidden, the total less the other parts would tell it, so the
 * smallest of the others is hidden with it.
 */
final class Parts {

    private Parts() {}

    /** @param families by cell; {@code hidden} because they are too few */
    static Set<Cell> alsoHidden(Map<Cell, Integer> families, Set<Cell> hidden, int k) {
        Set<Cell> more = new HashSet<>();
        for (List<Indicator> parts : Indicator.SUMS) {
            families.keySet().stream()
                    .filter(cell -> parts.contains(cell.indicator()))
                    .collect(Collectors.groupingBy(cell -> new Place(cell.currency(), cell.month())))
                    .values()
                    .forEach(cells -> more.addAll(companion(cells, families, hidden, k)));
        }
        return more;
    }

    private static Set<Cell> companion(List<Cell> cells, Map<Cell, Integer> families, Set<Cell> hidden, int k) {
        List<Cell> lost = cells.stream().filter(hidden::contains).toList();
        if (lost.isEmpty() || lost.stream().anyMatch(cell -> families.getOrDefault(cell, 0) >= k)) {
            return Set.of();
        }
        return cells.stream()
                .filter(cell -> !hidden.contains(cell))
                .min(Comparator.comparing((Cell cell) -> families.getOrDefault(cell, 0))
                        .thenComparing(Cell::indicator))
                .map(Set::of)
                .orElse(Set.of());
    }

    private record Place(String currency, java.time.YearMonth month) {}
}
