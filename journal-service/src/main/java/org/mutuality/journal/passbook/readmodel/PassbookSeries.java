package org.mutuality.journal.passbook.readmodel;

import java.time.YearMonth;
import java.util.List;

/**
 * Values of one question or derived amount over a family's months.
 *
 * @param name name of a question, or {@code earned_income} or {@code savings_flow}
 * @param points oldest first; a month without an answer is left out, never 0
 */
public record PassbookSeries(String name, List<SeriesPoint> points) {
    public PassbookSeries {
        points = List.copyOf(points);
    }

    /**
     * Value of a series for one month.
     *
     * @param month the month
     * @param value as in answers: money with its currency, a number, true or false; a decimal is text
     */
    public record SeriesPoint(YearMonth month, Object value) {}
}
