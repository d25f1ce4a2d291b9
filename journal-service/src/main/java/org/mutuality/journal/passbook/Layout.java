package org.mutuality.journal.passbook;

import static java.util.stream.Collectors.groupingBy;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mutuality.journal.journal.Teller;
import org.mutuality.journal.passbook.Page.Item;
import org.mutuality.journal.passbook.Page.Line;
import org.mutuality.journal.passbook.Page.Square;
import org.mutuality.journal.passbook.Page.Tile;
import org.mutuality.journal.passbook.Page.Year;

/** Puts an opened passbook into the words of who reads it. */
record Layout(Opened opened, Speech speech) {
    private static final int MONTHS = 12;

    Page page() {
        Passbook book = opened.passbook();
        Dealings dealings = new Dealings(book, speech);
        return new Page(
                speech,
                period(book.months()),
                speech.day(book.asOf().orElse(book.at())),
                tiles(book),
                dealings.next(),
                years(book.months()),
                book.series().stream().map(this::line).toList(),
                new Reckoning(opened, speech).lines(),
                dealings.aims(),
                dealings.toConfirm(),
                dealings.questions(),
                words());
    }

    private String period(List<KeptMonth> months) {
        String first = months.isEmpty() ? "" : speech.month(months.getFirst().month());
        String last = months.isEmpty() ? "" : speech.month(months.getLast().month());
        return first.equals(last) ? first : first + " – " + last;
    }

    private List<Tile> tiles(Passbook book) {
        long told = book.months().stream().filter(month -> month.state().told()).count();
        long due = book.months().stream()
                .filter(month -> month.state() != MonthState.COMING)
                .count();
        Tile kept = new Tile(speech.say("passbook.months-submitted"), speech.say("passbook.count", told, due), "");
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
                        speech.figure(series.points().getLast().value()),
                        speech.month(series.points().getLast().month())));
    }

    private String heading(String name) {
        return speech.say("passbook.indicator." + name);
    }

    private List<Year> years(List<KeptMonth> months) {
        return new TreeMap<>(months.stream()
                        .collect(groupingBy(month -> month.month().getYear())))
                .entrySet().stream()
                        .map(year -> new Year(year.getKey().toString(), squares(year.getKey(), year.getValue())))
                        .toList();
    }

    private List<Square> squares(int year, List<KeptMonth> months) {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> square(YearMonth.of(year, month), months))
                .toList();
    }

    private Square square(YearMonth month, List<KeptMonth> months) {
        Optional<KeptMonth> kept =
                months.stream().filter(one -> one.month().equals(month)).findFirst();
        return new Square(
                speech.initial(month),
                kept.map(one -> one.state().text()).orElse(""),
                kept.map(this::said).orElse(""));
    }

    private String said(KeptMonth month) {
        String state = speech.say(month.state().message());
        return month.toldBy().filter(Teller::onBehalf).isPresent()
                ? state + "; " + speech.say("passbook.on-behalf")
                : state;
    }

    private Line line(Series series) {
        Curve curve = new Curve(series.points());
        boolean once = series.points().size() < 2;
        return new Line(
                label(series.name()),
                once ? "" : speech.figure(series.points().getFirst().value()),
                speech.figure(series.points().getLast().value()),
                "",
                curve.path(),
                curve.dot(),
                Sum.ALL.stream().anyMatch(sum -> sum.name().equals(series.name())));
    }

    private String label(String name) {
        boolean isSum = Sum.ALL.stream().anyMatch(sum -> sum.name().equals(name));
        return isSum ? heading(name) : asLabelled(name);
    }

    // Older forms have no labels; then the name says it best.
    private String asLabelled(String name) {
        return Optional.ofNullable(opened.labels().get(name))
                .map(speech::label)
                .filter(text -> !text.isBlank())
                .orElse(name.replace('_', ' '));
    }

    private List<Item> words() {
        Notes notes = new Notes(opened.asked().questions().values(), speech);
        return opened.journals().reversed().stream().flatMap(notes::of).toList();
    }
}
