package org.mutuality.journal.passbook;

import java.time.YearMonth;
import java.util.List;

/**
 * What a family's months say about one thing.
 *
 * @param name of a question, or {@code earned_income}, {@code savings_flow}
 * @param points oldest first; a month that doesn't say is left out, never 0
 */
public record Series(String name, List<Point> points) {
    public Series {
        points = List.copyOf(points);
    }

    /** @param value as answers are told: money with its currency, a number, true or false; a decimal is text */
    public record Point(YearMonth month, Object value) {}
}
