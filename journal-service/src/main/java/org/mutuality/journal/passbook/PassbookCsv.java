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
import org.mutuality.journal.export.CsvCell;
import org.mutuality.journal.journal.readmodel.JournalQueries;
import org.mutuality.journal.passbook.indicator.FamilyIndicator;
import org.mutuality.journal.passbook.indicator.IndicatorRegistry;
import org.mutuality.journal.passbook.indicator.QuestionCatalog;
import org.mutuality.journal.passbook.readmodel.PassbookData;
import org.mutuality.journal.passbook.readmodel.PassbookMonth;
import org.mutuality.platform.indicator.DerivedAmount;
import org.mutuality.platform.indicator.MonthAnswers;

/**
 * A passbook as a CSV table (RFC 4180): one row per month, oldest first, including months not submitted. Columns are
 * the month's state, derived amounts, one per question by its name, and one per indicator that is neither.
 */
final class PassbookCsv {
    private static final List<String> MONTH_COLUMNS =
            List.of("month", "state", "version", "form", "submitted_at", "submitted_by", "currency");
    private static final ObjectWriter CSV =
            new CsvMapper().writerFor(List.class).with(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    private PassbookCsv() {}

    static String of(PassbookData data) {
        Map<YearMonth, JournalQueries.JournalRow> journals =
                data.journals().stream().collect(toMap(JournalQueries.JournalRow::month, journal -> journal));
        StringWriter text = new StringWriter();
        try (SequenceWriter rows = CSV.writeValues(text)) {
            rows.write(header(data.questions()));
            for (PassbookMonth month : data.passbook().months()) {
                rows.write(row(month, Optional.ofNullable(journals.get(month.month())), data));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return text.toString();
    }

    private static List<String> header(QuestionCatalog questions) {
        return Stream.of(
                        MONTH_COLUMNS.stream(),
                        DerivedAmount.ALL.stream().map(DerivedAmount::name),
                        questions.names().stream(),
                        IndicatorRegistry.namesWithoutSeries(questions).stream())
                .flatMap(names -> names)
                .map(CsvCell::neutralized)
                .toList();
    }

    private static List<String> row(
            PassbookMonth month, Optional<JournalQueries.JournalRow> journal, PassbookData data) {
        Map<String, Object> answers =
                journal.map(JournalQueries.JournalRow::answers).orElse(Map.of());
        Stream<String> monthCells = Stream.of(
                month.month().toString(),
                month.state().text(),
                journal.map(one -> Integer.toString(one.version())).orElse(""),
                journal.map(JournalQueries.JournalRow::form).orElse(""),
                journal.map(one -> one.submittedAt().toString()).orElse(""),
                month.submittedBy().map(by -> by.kind().text()).orElse(""),
                data.passbook().currency());
        Stream<String> derived = DerivedAmount.ALL.stream()
                .map(sum -> sum.of(new MonthAnswers(answers))
                        .map(BigDecimal::toPlainString)
                        .orElse(""));
        Stream<String> answerCells = data.questions().names().stream().map(name -> CsvCell.of(answers.get(name)));
        Stream<String> indicatorCells = IndicatorRegistry.namesWithoutSeries(data.questions()).stream()
                .map(name -> CsvCell.of(value(name, month.month(), data)));
        return Stream.of(monthCells, derived, answerCells, indicatorCells)
                .flatMap(cells -> cells)
                .toList();
    }

    private static @Nullable Object value(String name, YearMonth month, PassbookData data) {
        return data.passbook().indicators().stream()
                .filter(indicator -> indicator.name().equals(name))
                .flatMap(indicator -> indicator.points().stream())
                .filter(point -> point.month().equals(month))
                .map(FamilyIndicator.IndicatorPoint::value)
                .findFirst()
                .orElse(null);
    }
}
