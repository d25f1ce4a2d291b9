package org.mutuality.journal.passbook;

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
import org.mutuality.journal.journal.readmodel.JournalQueries;
import org.mutuality.journal.passbook.indicator.DerivedAmount;
import org.mutuality.journal.passbook.indicator.FamilyIndicator;
import org.mutuality.journal.passbook.indicator.IndicatorRegistry;
import org.mutuality.journal.passbook.indicator.QuestionCatalog;
import org.mutuality.journal.passbook.readmodel.PassbookData;
import org.mutuality.journal.passbook.readmodel.PassbookMonth;
import static java.util.stream.Collectors.toMap;

/**
 * A passbook as a table of RFC 4180: a row per month, oldest first, also of those not told; first what is known of the month, then
 * sums, then a column per question by its name, and one per indicator that is neither.
 */
final class PassbookCsv {
    private static final List<String> MONTH_COLUMNS =
            List.of("month", "state", "version", "form", "told_at", "told_by", "currency");
    private static final ObjectWriter CSV =
            new CsvMapper().writerFor(List.class).with(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    private PassbookCsv() {}

    static String of(PassbookData opened) {
        Map<YearMonth, JournalQueries.JournalRow> journals =
                opened.journals().stream().collect(toMap(JournalQueries.JournalRow::month, journal -> journal));
        StringWriter text = new StringWriter();
        try (SequenceWriter rows = CSV.writeValues(text)) {
            rows.write(header(opened.questions()));
            for (PassbookMonth month : opened.passbook().months()) {
                rows.write(row(month, Optional.ofNullable(journals.get(month.month())), opened));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return text.toString();
    }

    private static List<String> header(QuestionCatalog asked) {
        return Stream.of(
                        MONTH_COLUMNS.stream(),
                        DerivedAmount.ALL.stream().map(DerivedAmount::name),
                        asked.names().stream(),
                        IndicatorRegistry.namesWithoutSeries(asked).stream())
                .flatMap(names -> names)
                .map(CsvCell::neutralized)
                .toList();
    }

    private static List<String> row(
            PassbookMonth month, Optional<JournalQueries.JournalRow> journal, PassbookData opened) {
        Map<String, Object> answers =
                journal.map(JournalQueries.JournalRow::answers).orElse(Map.of());
        Stream<String> known = Stream.of(
                month.month().toString(),
                month.state().text(),
                journal.map(one -> Integer.toString(one.version())).orElse(""),
                journal.map(JournalQueries.JournalRow::form).orElse(""),
                journal.map(one -> one.submittedAt().toString()).orElse(""),
                month.submittedBy().map(by -> by.kind().text()).orElse(""),
                opened.passbook().currency());
        Stream<String> sums = DerivedAmount.ALL.stream()
                .map(sum -> sum.of(answers).map(BigDecimal::toPlainString).orElse(""));
        Stream<String> told = opened.questions().names().stream().map(name -> CsvCell.of(answers.get(name)));
        Stream<String> reckoned = IndicatorRegistry.namesWithoutSeries(opened.questions()).stream()
                .map(name -> CsvCell.of(value(name, month.month(), opened)));
        return Stream.of(known, sums, told, reckoned).flatMap(cells -> cells).toList();
    }

    private static @Nullable Object value(String name, YearMonth month, PassbookData opened) {
        return opened.passbook().indicators().stream()
                .filter(indicator -> indicator.name().equals(name))
                .flatMap(indicator -> indicator.points().stream())
                .filter(point -> point.month().equals(month))
                .map(FamilyIndicator.IndicatorPoint::value)
                .findFirst()
                .orElse(null);
    }
}
