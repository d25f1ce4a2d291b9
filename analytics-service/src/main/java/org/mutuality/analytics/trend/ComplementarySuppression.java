package org.mutuality.analytics.trend;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mutuality.analytics.indicator.Indicator;
import org.mutuality.analytics.trend.IndicatorCell.CellKey;

/**
 * Complementary suppression of indicators that add up to another one. A single suppressed part could be computed from the total
 * and the other parts, so the smallest other part is suppressed too.
 */
final class ComplementarySuppression {

    private ComplementarySuppression() {}

    /** @param families families by cell; {@code suppressed}: cells with too few of them */
    static Set<CellKey> complementaryCells(Map<CellKey, Integer> families, Set<CellKey> suppressed, int k) {
        Set<CellKey> more = new HashSet<>();
        for (List<Indicator> parts : Indicator.SUMS) {
            families.keySet().stream()
                    .filter(cell -> parts.contains(cell.indicator()))
                    .collect(Collectors.groupingBy(cell -> new CellPosition(cell.currency(), cell.month())))
                    .values()
                    .forEach(cells -> more.addAll(smallestOther(cells, families, suppressed, k)));
        }
        return more;
    }

    private static Set<CellKey> smallestOther(
            List<CellKey> cells, Map<CellKey, Integer> families, Set<CellKey> suppressed, int k) {
        List<CellKey> small = cells.stream().filter(suppressed::contains).toList();
        if (small.isEmpty() || small.stream().anyMatch(cell -> families.getOrDefault(cell, 0) >= k)) {
            return Set.of();
        }
        return cells.stream()
                .filter(cell -> !suppressed.contains(cell))
                .min(Comparator.comparing((CellKey cell) -> families.getOrDefault(cell, 0))
                        .thenComparing(CellKey::indicator))
                .map(Set::of)
                .orElse(Set.of());
    }

    private record CellPosition(String currency, YearMonth month) {}
}
