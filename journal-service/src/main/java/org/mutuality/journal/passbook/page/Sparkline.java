package org.mutuality.journal.passbook.page;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mutuality.journal.passbook.indicator.AnswerNumbers;
import org.mutuality.journal.passbook.readmodel.PassbookSeries.SeriesPoint;

/** A small line chart, proportional in time: a missing month leaves a gap. */
public record Sparkline(List<SeriesPoint> points) {
    private static final double WIDTH = 120;
    private static final double HEIGHT = 28;
    private static final double MARGIN = 3;

    /** SVG path; empty below two points, which are no trend. */
    public String path() {
        return points.size() < 2
                ? ""
                : points.stream()
                        .map(point -> "%s %s".formatted(x(point), y(point)))
                        .collect(Collectors.joining(" L", "M", ""));
    }

    /** SVG path of the last point: a line of no length that round line ends make a dot. Empty with the path. */
    public String dot() {
        if (points.size() < 2) {
            return "";
        }
        SeriesPoint last = points.getLast();
        return "M%s %sh0".formatted(x(last), y(last));
    }

    private String x(SeriesPoint point) {
        YearMonth first = points.getFirst().month();
        double all = ChronoUnit.MONTHS.between(first, points.getLast().month());
        return place(ChronoUnit.MONTHS.between(first, point.month()) / all, WIDTH);
    }

    private String y(SeriesPoint point) {
        double least = points.stream().mapToDouble(Sparkline::number).min().orElse(0);
        double most = points.stream().mapToDouble(Sparkline::number).max().orElse(0);
        return place(most == least ? 0.5 : (most - number(point)) / (most - least), HEIGHT);
    }

    private static double number(SeriesPoint point) {
        return AnswerNumbers.number(point.value()).map(BigDecimal::doubleValue).orElse(0.0);
    }

    private static String place(double share, double room) {
        return String.format(Locale.ROOT, "%.1f", MARGIN + share * (room - 2 * MARGIN));
    }
}
