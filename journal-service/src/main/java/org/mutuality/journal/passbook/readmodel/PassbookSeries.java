package org.mutuality.journal.passbook.readmodel;

import java.time.YearMonth;
import java.util.List;

/**
 * What a family's months say about one thing.
 *
 * @param name of a question, or {@code earned_income}, {@code savings_flow}
 * @param points oldest first; a month that doesn't say is left out, never 0
 */
public record PassbookSeries(String name, List<SeriesPoint> points) {
    public PassbookSeries {
        points = List.copyOf(points);
    }

    /** @param value as answers are told: money with its currency, a number, true or false; a decimal is text */
    public record SeriesPoint(YearMonth month, Object value) {}
}
