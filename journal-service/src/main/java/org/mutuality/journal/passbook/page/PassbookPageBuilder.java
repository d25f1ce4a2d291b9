package org.mutuality.journal.passbook.page;

import static java.util.stream.Collectors.groupingBy;

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
import org.mutuality.platform.indicator.DerivedAmount;

/** Builds the page of a passbook in the reader's language. */
public record PassbookPageBuilder(PassbookData data, Localizer localizer) {
    private static final int MONTHS = 12;

    public PassbookPage page() {
        Passbook passbook = data.passbook();
        OpenItemsFormatter openItems = new OpenItemsFormatter(passbook, localizer);
        return new PassbookPage(
                localizer,
                period(passbook.months()),
                localizer.day(passbook.asOf().orElse(passbook.at())),
                tiles(passbook),
                openItems.nextSteps(),
                years(passbook.months()),
                passbook.series().stream().map(this::line).toList(),
                new IndicatorFormatter(data, localizer).lines(),
                openItems.goals(),
                openItems.unconfirmedExchanges(),
                openItems.questions(),
                texts());
    }

    private String period(List<PassbookMonth> months) {
        String first = months.isEmpty() ? "" : localizer.month(months.getFirst().month());
        String last = months.isEmpty() ? "" : localizer.month(months.getLast().month());
        return first.equals(last) ? first : first + " – " + last;
    }

    private List<Tile> tiles(Passbook passbook) {
        long submitted = passbook.months().stream()
                .filter(month -> month.state().isSubmitted())
                .count();
        long due = passbook.months().stream()
                .filter(month -> month.state() != MonthState.COMING && month.state() != MonthState.NOT_EXPECTED)
                .count();
        Tile passbookMonth = new Tile(
                localizer.translate("passbook.months-submitted"),
                localizer.translate("passbook.count", submitted, due),
                "");
        return Stream.of(
                        Stream.of(passbookMonth),
                        tile("earned_income", passbook),
                        tile("savings_balance", passbook),
                        tile("ladder", passbook))
                .flatMap(tiles -> tiles)
                .toList();
    }

    private Stream<Tile> tile(String name, Passbook passbook) {
        return passbook.series().stream()
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
        Optional<PassbookMonth> passbookMonth =
                months.stream().filter(one -> one.month().equals(month)).findFirst();
        return new MonthCell(
                localizer.initial(month),
                passbookMonth.map(one -> one.state().text()).orElse(""),
                passbookMonth.map(this::monthLabel).orElse(""));
    }

    private String monthLabel(PassbookMonth month) {
        String state = localizer.translate(month.state().message());
        return month.submittedBy().filter(Author::onBehalf).isPresent()
                ? state + "; " + localizer.translate("passbook.on-behalf")
                : state;
    }

    private Line line(PassbookSeries series) {
        Sparkline sparkline = new Sparkline(series.points());
        boolean single = series.points().size() < 2;
        return new Line(
                label(series.name()),
                single ? "" : localizer.figure(series.points().getFirst().value()),
                localizer.figure(series.points().getLast().value()),
                "",
                sparkline.path(),
                sparkline.dot(),
                DerivedAmount.ALL.stream().anyMatch(sum -> sum.name().equals(series.name())));
    }

    private String label(String name) {
        boolean isSum = DerivedAmount.ALL.stream().anyMatch(sum -> sum.name().equals(name));
        return isSum ? heading(name) : formLabel(name);
    }

    // The first core form has no labels; then the name is shown.
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

    /** Collects a family's free text in the order of the questions, including nested repeats. */
    record FreeTextFormatter(Collection<QuestionDefinition> questions, Localizer localizer) {
        Stream<Item> of(JournalQueries.JournalRow journal) {
            return of(questions, localizer.month(journal.month()), journal.answers());
        }

        private Stream<Item> of(Collection<QuestionDefinition> questions, String about, Map<?, ?> answers) {
            return questions.stream().flatMap(question -> of(question, about, answers));
        }

        // Another form may have used this name for another question.
        private Stream<Item> of(QuestionDefinition question, String about, Map<?, ?> answers) {
            Object answer = answers.get(question.name());
            if (question.type() == QuestionType.TEXT && answer instanceof String text) {
                return Stream.of(new Item(about, text, false));
            }
            // Free text of exchanges is shown with the exchange.
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
