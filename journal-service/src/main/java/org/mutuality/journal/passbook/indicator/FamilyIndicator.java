package org.mutuality.journal.passbook.indicator;

import java.time.YearMonth;
import java.util.List;

/**
 * One of the programme's indicators for one family, month by month.
 *
 * @param name name of the indicator, such as {@code earned_income}
 * @param unit unit of its values
 * @param base what {@code n} and {@code missing} count
 * @param points values, oldest month first; a month without a value is left out, never 0
 */
public record FamilyIndicator(String name, FigureUnit unit, Denominator base, List<IndicatorPoint> points) {
    public FamilyIndicator {
        points = List.copyOf(points);
    }

    /**
     * Value of an indicator for one month.
     *
     * @param month last month of the period that the value covers
     * @param value decimal text with two places; for the unit {@code choices} a list of choices
     * @param n number of items the value is based on
     * @param missing number of items that should have a value and have none
     */
    public record IndicatorPoint(YearMonth month, Object value, int n, int missing) {}
}
