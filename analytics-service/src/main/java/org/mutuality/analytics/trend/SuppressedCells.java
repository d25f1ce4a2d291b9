package org.mutuality.analytics.trend;

import java.util.Set;
import org.mutuality.analytics.trend.IndicatorCell.CellKey;

/**
 * What must not be told: cells, and the comparison with the baseline of cells that are told.
 *
 * @param fewest families that a number must stand for
 */
record SuppressedCells(Set<CellKey> cells, Set<CellKey> baselines, int fewest) {

    /** For those who may see every family anyway. */
    static final SuppressedCells NOTHING = new SuppressedCells(Set.of(), Set.of(), 1);

    /** Nobody is told of in a number over nobody. */
    boolean tooFew(int families) {
        return families > 0 && families < fewest;
    }

    boolean baseline(IndicatorCell figure) {
        return baselines.contains(figure.cell()) || tooFew(figure.panel() - figure.zero());
    }
}
