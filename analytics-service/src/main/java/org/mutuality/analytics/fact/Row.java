package org.mutuality.analytics.fact;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mutuality.analytics.indicator.Answers;
import org.mutuality.analytics.indicator.Indicator;
import org.mutuality.analytics.indicator.Measure;

/** One indicator of a version. */
record Row(Indicator indicator, Measure measure) {

    static List<Row> of(Answers answers) {
        return Arrays.stream(Indicator.values())
                .flatMap(indicator -> indicator.of(answers).map(measure -> new Row(indicator, measure)).stream())
                .toList();
    }

    /** An array as PostgreSQL reads it; names of indicators and plain numbers need no quotes. */
    static String array(List<Row> rows, Function<Row, String> column) {
        return rows.stream().map(column).collect(Collectors.joining(",", "{", "}"));
    }

    String value() {
        return measure.value().toPlainString();
    }

    String weight() {
        return measure.weight().toPlainString();
    }
}
