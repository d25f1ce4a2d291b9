package org.mutuality.journal.passbook;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.journal.JournalView;

/**
 * A passbook as a table of RFC 4180: a row per month, oldest first, also of those not told; first what is known of the month, then
 * sums, then a column per question by its name, and one per indicator that is neither.
 */
final class Table {
    private static final List<String> OF_THE_MONTH =
            List.of("month", "state", "version", "form", "told_at", "told_by", "currency");
    private static final ObjectWriter CSV =
            new CsvMapper().writerFor(List.class).with(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    private Table() {}

    static String of(Opened opened) {
        Map<YearMonth, JournalView.Month> journals =
                opened.journals().stream().collect(toMap(JournalView.Month::month, journal -> journal));
        StringWriter text = new StringWriter();
        try (SequenceWriter rows = CSV.writeValues(text)) {
            rows.write(header(opened.asked()));
            for (KeptMonth month : opened.passbook().months()) {
                rows.write(row(month, Optional.ofNullable(journals.get(month.month())), opened));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return text.toString();
    }

    private static List<String> header(Asked asked) {
        return Stream.of(
                        OF_THE_MONTH.stream(),
                        Sum.ALL.stream().map(Sum::name),
                        asked.names().stream(),
                        Indicators.ownNames(asked).stream())
                .flatMap(names -> names)
                .map(Cell::harmless)
                .toList();
    }

    private static List<String> row(KeptMonth month, Optional<JournalView.Month> journal, Opened opened) {
        Map<String, Object> answers = journal.map(JournalView.Month::answers).orElse(Map.of());
        Stream<String> known = Stream.of(
                month.month().toString(),
                month.state().text(),
                journal.map(one -> Integer.toString(one.version())).orElse(""),
                journal.map(JournalView.Month::form).orElse(""),
                journal.map(one -> one.toldAt().toString()).orElse(""),
                month.toldBy().map(by -> by.kind().text()).orElse(""),
                opened.passbook().currency());
        Stream<String> sums = Sum.ALL.stream()
                .map(sum -> sum.of(answers).map(BigDecimal::toPlainString).orElse(""));
        Stream<String> told = opened.asked().names().stream().map(name -> Cell.of(answers.get(name)));
        Stream<String> reckoned =
                Indicators.ownNames(opened.asked()).stream().map(name -> Cell.of(value(name, month.month(), opened)));
        return Stream.of(known, sums, told, reckoned).flatMap(cells -> cells).toList();
    }

    private static @Nullable Object value(String name, YearMonth month, Opened opened) {
        return opened.passbook().indicators().stream()
                .filter(indicator -> indicator.name().equals(name))
                .flatMap(indicator -> indicator.points().stream())
                .filter(point -> point.month().equals(month))
                .map(Indicator.Point::value)
                .findFirst()
                .orElse(null);
    }
}
