package org.mutuality.importer.source;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mutuality.importer.plan.Cohort;
import org.mutuality.importer.plan.Figure;
import org.mutuality.importer.plan.Figures;

/**
 * Where the file's four decimals and a currency's cents give other figures. A median of an even number lies between two
 * amounts; each may move by half a cent, and so may it: by one in the last place shown, never more.
 */
final class Cents {
    private Cents() {}

    /** One sentence for each figure that differs. */
    static List<String> moved(Cohort cohort, List<Row> rows, String question, String column) {
        SortedMap<YearMonth, Figure> sent = Figures.of(cohort, question);
        List<String> moved = new ArrayList<>();
        ofFile(rows, column).forEach((month, exact) -> {
            if (!exact.equals(sent.get(month))) {
                moved.add("%s, %s %s: %s in the file, %s in cents"
                        .formatted(cohort.name(), month, question, exact, sent.get(month)));
            }
        });
        return moved;
    }

    /** Before any rounding. */
    static SortedMap<YearMonth, Figure> ofFile(List<Row> rows, String column) {
        Map<YearMonth, List<BigDecimal>> months = rows.stream()
                .filter(row -> row.number(column).isPresent())
                .collect(groupingBy(
                        Panel::month, mapping(row -> row.number(column).orElseThrow(), toList())));
        SortedMap<YearMonth, Figure> figures = new TreeMap<>();
        months.forEach((month, amounts) -> figures.put(month, Figure.of(amounts)));
        return figures;
    }
}
