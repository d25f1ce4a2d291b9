package org.mutuality.journal.passbook.page;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mutuality.journal.exchange.journal.JournalExchangeReader;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.form.definition.QuestionType;
import org.mutuality.journal.journal.Author;
import org.mutuality.journal.journal.readmodel.JournalQueries;
import org.mutuality.journal.passbook.indicator.DerivedAmount;
import org.mutuality.journal.passbook.page.PassbookPage.Item;
import org.mutuality.journal.passbook.page.PassbookPage.Line;
import org.mutuality.journal.passbook.page.PassbookPage.MonthCell;
import org.mutuality.journal.passbook.page.PassbookPage.Tile;
import org.mutuality.journal.passbook.page.PassbookPage.Year;
import org.mutuality.journal.passbook.readmodel.MonthState;
import org.mutuality.journal.passbook.readmodel.Passbook;
import org.mutuality.journal.passbook.readmodel.PassbookData;
import org.mutuality.journal.passbook.readmodel.PassbookMonth;
import org.mutuality.journal.passbook.readmodel.PassbookSeries;
import static java.util.stream.Collectors.groupingBy;

/** Puts an opened passbook into the words of who reads it. */
public record PassbookPageBuilder(PassbookData data, Localizer localizer) {
    private static final int MONTHS = 12;

    public PassbookPage page() {
        Passbook book = data.passbook();
        OpenItemsFormatter dealings = new OpenItemsFormatter(book, localizer);
        return new PassbookPage(
                localizer,
                period(book.months()),
                localizer.day(book.asOf().orElse(book.at())),
                tiles(book),
                dealings.nextSteps(),
                years(book.months()),
                book.series().stream().map(this::line).toList(),
                new IndicatorFormatter(data, localizer).lines(),
                dealings.goals(),
                dealings.unconfirmedExchanges(),
                dealings.questions(),
                texts());
    }

    private String period(List<PassbookMonth> months) {
        String first = months.isEmpty() ? "" : localizer.month(months.getFirst().month());
        String last = months.isEmpty() ? "" : localizer.month(months.getLast().month());
        return first.equals(last) ? first : first + " – " + last;
    }

    private List<Tile> tiles(Passbook book) {
        long told = book.months().stream()
                .filter(month -> month.state().isSubmitted())
                .count();
        long due = book.months().stream()
                .filter(month -> month.state() != MonthState.COMING)
                .count();
        Tile kept = new Tile(
                localizer.translate("passbook.months-submitted"), localizer.translate("passbook.count", told, due), "");
        return Stream.of(
                        Stream.of(kept),
                        tile("earned_income", book),
                        tile("savings_balance", book),
                        tile("ladder", book))
                .flatMap(tiles -> tiles)
                .toList();
    }

    private Stream<Tile> tile(String name, Passbook book) {
        return book.series().stream()
                .filter(series -> series.name().equals(name))
                .map(series -> new Tile(
                        heading(name),
                        localizer.figure(series.points().getLast().value()),
                        localizer.month(series.points().getLast().month())));
    }

    private String heading(String name) {
        return localizer.translate("passbook.indicator." + name);
    }

    private List<Year> years(List<PassbookMonth> months) {
        return new TreeMap<>(months.stream()
                        .collect(groupingBy(month -> month.month().getYear())))
                .entrySet().stream()
                        .map(year -> new Year(year.getKey().toString(), monthCells(year.getKey(), year.getValue())))
                        .toList();
    }

    private List<MonthCell> monthCells(int year, List<PassbookMonth> months) {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> monthCell(YearMonth.of(year, month), months))
                .toList();
    }

    private MonthCell monthCell(YearMonth month, List<PassbookMonth> months) {
        Optional<PassbookMonth> kept =
                months.stream().filter(one -> one.month().equals(month)).findFirst();
        return new MonthCell(
                localizer.initial(month),
                kept.map(one -> one.state().text()).orElse(""),
                kept.map(this::monthLabel).orElse(""));
    }

    private String monthLabel(PassbookMonth month) {
        String state = localizer.translate(month.state().message());
        return month.submittedBy().filter(Author::onBehalf).isPresent()
                ? state + "; " + localizer.translate("passbook.on-behalf")
                : state;
    }

    private Line line(PassbookSeries series) {
        Sparkline curve = new Sparkline(series.points());
        boolean once = series.points().size() < 2;
        return new Line(
                label(series.name()),
                once ? "" : localizer.figure(series.points().getFirst().value()),
                localizer.figure(series.points().getLast().value()),
                "",
                curve.path(),
                curve.dot(),
                DerivedAmount.ALL.stream().anyMatch(sum -> sum.name().equals(series.name())));
    }

    private String label(String name) {
        boolean isSum = DerivedAmount.ALL.stream().anyMatch(sum -> sum.name().equals(name));
        return isSum ? heading(name) : formLabel(name);
    }

    // Older forms have no labels; then the name says it best.
    private String formLabel(String name) {
        return Optional.ofNullable(data.labels().get(name))
                .map(localizer::label)
                .filter(text -> !text.isBlank())
                .orElse(name.replace('_', ' '));
    }

    private List<Item> texts() {
        FreeTextFormatter notes =
                new FreeTextFormatter(data.questions().questions().values(), localizer);
        return data.journals().reversed().stream().flatMap(notes::of).toList();
    }

    /** What a family wrote in words of its own, in the order it was asked; also in the entries of a repeat, and of one within. */
    record FreeTextFormatter(Collection<QuestionDefinition> questions, Localizer localizer) {
        Stream<Item> of(JournalQueries.JournalRow journal) {
            return of(questions, localizer.month(journal.month()), journal.answers());
        }

        private Stream<Item> of(Collection<QuestionDefinition> questions, String about, Map<?, ?> answers) {
            return questions.stream().flatMap(question -> of(question, about, answers));
        }

        // A form before may have asked something else by this name.
        private Stream<Item> of(QuestionDefinition question, String about, Map<?, ?> answers) {
            Object answer = answers.get(question.name());
            if (question.type() == QuestionType.TEXT && answer instanceof String words) {
                return Stream.of(new Item(about, words, false));
            }
            // With whom something was exchanged is told of with the exchange.
            return answer instanceof List<?> entries && !question.name().equals(JournalExchangeReader.EXCHANGES)
                    ? entries(question, about, entries)
                    : Stream.of();
        }

        private Stream<Item> entries(QuestionDefinition repeat, String about, List<?> entries) {
            return IntStream.range(0, entries.size())
                    .boxed()
                    .flatMap(i -> entries.get(i) instanceof Map<?, ?> entry
                            ? of(
                                    repeat.questions().orElse(List.of()),
                                    "%s, %s %d".formatted(about, label(repeat), i + 1),
                                    entry)
                            : Stream.of());
        }

        private String label(QuestionDefinition repeat) {
            Optional<LocalizedText> label = repeat.label();
            return label.map(localizer::label)
                    .filter(text -> !text.isBlank())
                    .orElse(repeat.name().replace('_', ' '));
        }
    }
}
