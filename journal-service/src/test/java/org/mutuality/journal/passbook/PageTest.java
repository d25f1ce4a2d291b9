package org.mutuality.journal.passbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.journal.passbook.Told.FAMILY;
import static org.mutuality.journal.passbook.Told.pesos;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.contracts.Money;
import org.mutuality.journal.calendar.Schedule;
import org.mutuality.journal.exchange.Direction;
import org.mutuality.journal.exchange.Kind;
import org.mutuality.journal.exchange.Seen;
import org.mutuality.journal.exchange.Status;
import org.mutuality.journal.form.FormDefinition;
import org.mutuality.journal.form.Forms;
import org.mutuality.journal.form.QuestionDefinition;
import org.mutuality.journal.form.QuestionType;
import org.mutuality.journal.form.Wording;
import org.mutuality.journal.goal.Area;
import org.mutuality.journal.goal.GoalRow;
import org.mutuality.journal.goal.State;
import org.mutuality.journal.journal.JournalView;
import org.mutuality.journal.question.QuestionView;
import org.mutuality.platform.problem.Phrases;
import org.mutuality.platform.problem.Sayings;

/** The page to print, of a family that told much; what is rendered here is kept in {@code target} to be looked at. */
class PageTest {
    private static final Instant NOW = Instant.parse("2022-02-10T10:00:00Z");
    private static final String LONG = "Kami ay nakabili ng makinang panahi. ".repeat(30) + "x".repeat(300);

    /** Notes what it is asked to say. */
    private record Listened(Phrases phrases, Set<String> asked) implements Phrases {
        @Override
        public String language() {
            return phrases.language();
        }

        @Override
        public String pattern(String key) {
            asked.add(key);
            return phrases.pattern(key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fil"})
    void a_page_says_its_language_and_title_and_nothing_of_ours_in_another_language(String language)
            throws IOException {
        Listened phrases = new Listened(Sayings.in(List.of(language)), new HashSet<>());
        String html = rendered(new Speech(phrases, ZoneOffset.UTC));
        Files.writeString(Path.of("target/passbook-%s.html".formatted(language)), html);
        assertThat(html)
                .contains(
                        "<html lang=\"" + language + "\">", "<title>" + phrases.pattern("passbook.title") + "</title>")
                .doesNotContain("NOT_FOUND", "{page");
        assertThat(phrases.asked()).hasSizeGreaterThan(60);
        assertThat(Sayings.known().get(language).keySet()).containsAll(phrases.asked());
    }

    @Test
    void whatever_a_page_may_say_is_translated() {
        List<String> words = Stream.of(
                        Arrays.stream(Kind.values()).map(kind -> "passbook.exchange-kind." + kind.text()),
                        Arrays.stream(Area.values()).map(area -> "passbook.goal-area." + area.text()),
                        Arrays.stream(MonthState.values()).map(MonthState::message),
                        Arrays.stream(Base.values()).map(Base::message),
                        Indicators.ALL.stream().map(Measure::message))
                .flatMap(all -> all)
                .toList();
        Sayings.known()
                .forEach((language, messages) ->
                        assertThat(messages.keySet()).as(language).containsAll(words));
    }

    @Test
    void words_in_repeats_of_both_levels_are_shown_with_where_they_stand_and_exchanges_are_not() {
        List<Page.Item> words =
                layout(new Speech(Phrases.ENGLISH, ZoneOffset.UTC)).page().words();
        assertThat(words)
                .filteredOn(item -> item.about().contains("Fields"))
                .extracting(Page.Item::about, Page.Item::text)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("February 2021, Fields 1", "by the river"),
                        org.assertj.core.api.Assertions.tuple("February 2021, Fields 2, Crops 1", "red rice"));
        assertThat(words).extracting(Page.Item::text).doesNotContain("outside");
    }

    private static String rendered(Speech speech) throws IOException {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(ValueResolvers.rawResolver())
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of("text/html")))
                .build();
        return engine.parse(
                        Files.readString(Path.of("src/main/resources/templates/passbook.html")),
                        Variant.forContentType("text/html"))
                .data("page", layout(speech).page())
                .data("css", Sheet.CSS)
                .render();
    }

    private static Layout layout(Speech speech) {
        FormDefinition form = new Forms().form("core-2").orElseThrow().definition();
        Asked core = Asked.by(List.of(form));
        Map<String, QuestionDefinition> asked = new java.util.LinkedHashMap<>(core.questions());
        asked.put("fields", fields());
        Asked all = new Asked(asked);
        List<JournalView.Month> journals =
                IntStream.range(0, 11).mapToObj(PageTest::journal).toList();
        Map<YearMonth, JournalView.Month> told = new HashMap<>();
        journals.forEach(journal -> told.put(journal.month(), journal));
        Map<YearMonth, Map<String, Object>> answers = new HashMap<>();
        told.forEach((month, journal) -> answers.put(month, journal.answers()));
        List<KeptMonth> months = new Months(
                        Schedule.DEFAULT, told, Set.of(Family.month(4)), Optional.of(Set.of(Family.month(12))))
                .until(NOW, Family.FIRST);
        Known known = new Known(
                months.stream().map(KeptMonth::month).toList(),
                new java.util.TreeMap<>(answers),
                List.of(Family.help(8, Direction.GIVEN, Kind.FOOD, 1, 200, true)),
                List.of(Family.effort(2, List.of(3, 9), -1)));
        Passbook book = new Passbook(
                FAMILY,
                FAMILY,
                "PHP",
                NOW,
                Optional.empty(),
                months,
                new Drawing(journals, "PHP").series(all),
                Indicators.of(known),
                List.of(goal(State.OPEN), goal(State.REACHED), goal(State.DROPPED)),
                Optional.of(Arrays.stream(Kind.values()).map(PageTest::exchange).toList()),
                List.of(question()),
                next(months));
        return new Layout(new Opened(book, journals, all, Asked.labels(List.of(form))), speech);
    }

    private static List<Next> next(List<KeptMonth> months) {
        List<Next> next = new ArrayList<>();
        for (Next.What what : Next.What.values()) {
            next.add(
                    what == Next.What.TELL_MONTH
                            ? Next.telling(months.get(11), NOW)
                            : new Next(
                                    what,
                                    Optional.of(Family.month(4)),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(FAMILY),
                                    Optional.of(LONG.substring(0, 120))));
        }
        return next;
    }

    private static JournalView.Month journal(int place) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "income_wages", pesos(Integer.toString(12_000 + 731 * place)),
                "income_business", pesos("123456789.50"),
                "savings_balance", pesos(Integer.toString(900 * place)),
                "savings_deposited", pesos("450"),
                "ladder", 4 + place % 4,
                "food_enough", place % 2 == 0,
                "investment_used_for", List.of("education", "farm"),
                "note", place == 3 ? LONG : "We sold rice cakes & paid the school. <b>%d</b>".formatted(place)));
        if (place == 1) {
            answers.put("exchanges", List.of(Map.of("exchange_with", "outside")));
            answers.put(
                    "fields",
                    List.of(
                            Map.of("place", "by the river"),
                            Map.of("crops", List.of(Map.of("crop", "red rice"), Map.of("sown", 2)))));
        }
        return Told.month(Family.month(place).toString(), place != 2, answers);
    }

    private static QuestionDefinition fields() {
        QuestionDefinition crops = question("crops", QuestionType.REPEAT, question("crop", QuestionType.TEXT));
        return question("fields", QuestionType.REPEAT, question("place", QuestionType.TEXT), crops);
    }

    private static QuestionDefinition question(String name, QuestionType type, QuestionDefinition... inner) {
        String label = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return new QuestionDefinition(
                name,
                type,
                Optional.of(new Wording(Map.of("en", label))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                inner.length == 0 ? Optional.empty() : Optional.of(List.of(inner)));
    }

    private static GoalRow goal(State state) {
        return new GoalRow(
                new UUID(3, state.ordinal()),
                FAMILY,
                Area.values()[state.ordinal()],
                "Open a stall at the market, with a roof that keeps the rain out",
                Optional.of(YearMonth.of(2022, 6)),
                List.of("Ask at the market", "Buy " + "w".repeat(80)),
                state,
                state == State.DROPPED ? Optional.empty() : Optional.of(40),
                List.of(1),
                2,
                3,
                NOW,
                NOW);
    }

    private static Seen exchange(Kind kind) {
        return new Seen(
                new UUID(4, kind.ordinal()),
                new UUID(9, 1),
                kind.ordinal() % 2 == 0 ? Direction.GIVEN : Direction.RECEIVED,
                Optional.of(new UUID(9, 1)),
                kind,
                LocalDate.of(2022, 1, 14),
                Optional.of(Money.of("1250.50", "PHP")),
                false,
                Optional.of("rice for a week"),
                Status.DECLARED,
                true,
                NOW);
    }

    private static QuestionView.Row question() {
        return new QuestionView.Row(
                new UUID(5, 5),
                FAMILY,
                Family.month(9),
                "How did the sewing begin?",
                NOW,
                Optional.of("With my aunt's machine"),
                Optional.of(NOW),
                Optional.empty());
    }
}
