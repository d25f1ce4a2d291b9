package org.mutuality.analytics.trend;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mutuality.analytics.indicator.Indicator;
import org.mutuality.analytics.trend.IndicatorCell.CellKey;

/**
 * Indicators that add up to another one. Where just one part is hidden, the total less the other parts would tell it, so the
 * smallest of the others is hidden with it.
 */
final class ComplementarySuppression {

    private ComplementarySuppression() {}

    /** @param families by cell; {@code hidden} because they are too few */
    static Set<CellKey> complementaryCells(Map<CellKey, Integer> families, Set<CellKey> hidden, int k) {
        Set<CellKey> more = new HashSet<>();
        for (List<Indicator> parts : Indicator.SUMS) {
            families.keySet().stream()
                    .filter(cell -> parts.contains(cell.indicator()))
                    .collect(Collectors.groupingBy(cell -> new CellPosition(cell.currency(), cell.month())))
                    .values()
                    .forEach(cells -> more.addAll(companion(cells, families, hidden, k)));
        }
        return more;
    }

    private static Set<CellKey> companion(
            List<CellKey> cells, Map<CellKey, Integer> families, Set<CellKey> hidden, int k) {
        List<CellKey> lost = cells.stream().filter(hidden::contains).toList();
        if (lost.isEmpty() || lost.stream().anyMatch(cell -> families.getOrDefault(cell, 0) >= k)) {
            return Set.of();
        }
        return cells.stream()
                .filter(cell -> !hidden.contains(cell))
                .min(Comparator.comparing((CellKey cell) -> families.getOrDefault(cell, 0))
                        .thenComparing(CellKey::indicator))
                .map(Set::of)
                .orElse(Set.of());
    }

    private record CellPosition(String currency, java.time.YearMonth month) {}
}
