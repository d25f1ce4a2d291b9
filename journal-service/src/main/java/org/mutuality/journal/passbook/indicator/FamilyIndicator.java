package org.mutuality.journal.passbook.indicator;

import java.time.YearMonth;
import java.util.List;

/**
 * One of mission.md's indicators, of one family, month by month.
 *
 * @param base what n and missing count
 * @param points oldest first; a month for which it can't be said is left out, never 0
 */
public record FamilyIndicator(String name, FigureUnit unit, Denominator base, List<IndicatorPoint> points) {
    public FamilyIndicator {
        points = List.copyOf(points);
    }

    /**
     * @param month the last that it is of
     * @param value decimal text to two places; of the unit {@code choices} a list of them
     * @param n how many it rests on; {@code missing}: how many should say and don't
     */
    public record IndicatorPoint(YearMonth month, Object value, int n, int missing) {}
}
