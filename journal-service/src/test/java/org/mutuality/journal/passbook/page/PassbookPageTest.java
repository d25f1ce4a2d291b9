package org.mutuality.journal.passbook.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.journal.passbook.ReportedMonths.FAMILY;
import static org.mutuality.journal.passbook.ReportedMonths.pesos;

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
import org.mutuality.journal.exchange.match.ExchangeStatus;
import org.mutuality.journal.exchange.match.HelpDirection;
import org.mutuality.journal.exchange.match.HelpKind;
import org.mutuality.journal.exchange.readmodel.FamilyExchange;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.form.definition.QuestionType;
import org.mutuality.journal.form.publication.FormCatalog;
import org.mutuality.journal.goal.GoalArea;
import org.mutuality.journal.goal.GoalQueries.GoalRow;
import org.mutuality.journal.goal.GoalState;
import org.mutuality.journal.journal.readmodel.JournalQueries;
import org.mutuality.journal.passbook.PassbookFamilyFixture;
import org.mutuality.journal.passbook.ReportedMonths;
import org.mutuality.journal.passbook.indicator.Denominator;
import org.mutuality.journal.passbook.indicator.IndicatorDefinition;
import org.mutuality.journal.passbook.indicator.IndicatorInputs;
import org.mutuality.journal.passbook.indicator.IndicatorRegistry;
import org.mutuality.journal.passbook.indicator.QuestionCatalog;
import org.mutuality.journal.passbook.readmodel.MonthState;
import org.mutuality.journal.passbook.readmodel.MonthTimeline;
import org.mutuality.journal.passbook.readmodel.NextStep;
import org.mutuality.journal.passbook.readmodel.Passbook;
import org.mutuality.journal.passbook.readmodel.PassbookData;
import org.mutuality.journal.passbook.readmodel.PassbookMonth;
import org.mutuality.journal.passbook.readmodel.PassbookQueries.SeriesBuilder;
import org.mutuality.journal.question.QuestionQueries;
import org.mutuality.platform.directory.StatusHistory;
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.TranslationCatalog;

/** The page of a family with many journals; the rendered pages are left in {@code target} for inspection. */
class PassbookPageTest {
    private static final Instant NOW = Instant.parse("2022-02-10T10:00:00Z");
    private static final String LONG = "Kami ay nakabili ng makinang panahi. ".repeat(30) + "x".repeat(300);

    /** Records the keys it is asked for. */
    private record RecordingMessages(MessageCatalog messages, Set<String> keys) implements MessageCatalog {
        @Override
        public String language() {
            return messages.language();
        }

        @Override
        public String translate(String key) {
            keys.add(key);
            return messages.translate(key);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fil"})
    void a_page_is_entirely_in_one_language(String language) throws IOException {
        RecordingMessages messages = new RecordingMessages(TranslationCatalog.in(List.of(language)), new HashSet<>());
        String html = rendered(new Localizer(messages, ZoneOffset.UTC));
        Files.writeString(Path.of("target/passbook-%s.html".formatted(language)), html);
        assertThat(html)
                .contains(
                        "<html lang=\"" + language + "\">",
                        "<title>" + messages.translate("passbook.title") + "</title>")
                .doesNotContain("NOT_FOUND", "{page");
        assertThat(messages.keys()).hasSizeGreaterThan(60);
        assertThat(TranslationCatalog.builtInMessages().get(language).keySet()).containsAll(messages.keys());
    }

    @Test
    void every_text_of_a_page_is_translated() {
        List<String> texts = Stream.of(
                        Arrays.stream(HelpKind.values()).map(kind -> "passbook.exchange-kind." + kind.text()),
                        Arrays.stream(GoalArea.values()).map(area -> "passbook.goal-area." + area.text()),
                        Arrays.stream(MonthState.values()).map(MonthState::message),
                        Arrays.stream(Denominator.values()).map(Denominator::message),
                        IndicatorRegistry.ALL.stream().map(IndicatorDefinition::message))
                .flatMap(all -> all)
                .toList();
        TranslationCatalog.builtInMessages()
                .forEach((language, messages) ->
                        assertThat(messages.keySet()).as(language).containsAll(texts));
    }

    @Test
    void free_text_in_repeats_of_both_levels_is_shown_with_its_place_but_not_of_exchanges() {
        List<PassbookPage.Item> texts = layout(new Localizer(MessageCatalog.ENGLISH, ZoneOffset.UTC))
                .page()
                .texts();
        assertThat(texts)
                .filteredOn(item -> item.subject().contains("Fields"))
                .extracting(PassbookPage.Item::subject, PassbookPage.Item::text)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("February 2021, Fields 1", "by the river"),
                        org.assertj.core.api.Assertions.tuple("February 2021, Fields 2, Crops 1", "red rice"));
        assertThat(texts).extracting(PassbookPage.Item::text).doesNotContain("outside");
    }

    private static String rendered(Localizer localizer) throws IOException {
        Engine engine = Engine.builder()
                .addDefaults()
                .addValueResolver(ValueResolvers.rawResolver())
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of("text/html")))
                .build();
        return engine.parse(
                        Files.readString(Path.of("src/main/resources/templates/passbook.html")),
                        Variant.forContentType("text/html"))
                .data("page", layout(localizer).page())
                .data("css", Stylesheet.CSS)
                .render();
    }

    private static PassbookPageBuilder layout(Localizer localizer) {
        FormDefinition form = new FormCatalog().form("core-2").orElseThrow().definition();
        QuestionCatalog core = QuestionCatalog.of(List.of(form));
        Map<String, QuestionDefinition> questions = new java.util.LinkedHashMap<>(core.questions());
        questions.put("fields", fields());
        QuestionCatalog all = new QuestionCatalog(questions);
        List<JournalQueries.JournalRow> journals =
                IntStream.range(0, 11).mapToObj(PassbookPageTest::journal).toList();
        Map<YearMonth, JournalQueries.JournalRow> journalsByMonth = new HashMap<>();
        journals.forEach(journal -> journalsByMonth.put(journal.month(), journal));
        Map<YearMonth, Map<String, Object>> answers = new HashMap<>();
        journalsByMonth.forEach((month, journal) -> answers.put(month, journal.answers()));
        List<PassbookMonth> months = new MonthTimeline(
                        Schedule.DEFAULT,
                        journalsByMonth,
                        Set.of(PassbookFamilyFixture.month(4)),
                        Optional.of(Set.of(PassbookFamilyFixture.month(12))),
                        StatusHistory.NONE)
                .until(NOW, PassbookFamilyFixture.FIRST);
        IndicatorInputs inputs = new IndicatorInputs(
                months.stream().map(PassbookMonth::month).toList(),
                new java.util.TreeMap<>(answers),
                List.of(PassbookFamilyFixture.help(8, HelpDirection.GIVEN, HelpKind.FOOD, 1, 200, true)),
                List.of(PassbookFamilyFixture.goalActivity(2, List.of(3, 9), -1)));
        Passbook passbook = new Passbook(
                FAMILY,
                FAMILY,
                "PHP",
                NOW,
                Optional.empty(),
                months,
                new SeriesBuilder(journals, "PHP").series(all),
                IndicatorRegistry.of(inputs),
                List.of(goal(GoalState.OPEN), goal(GoalState.REACHED), goal(GoalState.DROPPED)),
                Optional.of(Arrays.stream(HelpKind.values())
                        .map(PassbookPageTest::exchange)
                        .toList()),
                List.of(question()),
                next(months));
        return new PassbookPageBuilder(
                new PassbookData(passbook, journals, all, QuestionCatalog.labels(List.of(form))), localizer);
    }

    private static List<NextStep> next(List<PassbookMonth> months) {
        List<NextStep> next = new ArrayList<>();
        for (NextStep.NextStepType type : NextStep.NextStepType.values()) {
            next.add(
                    type == NextStep.NextStepType.SUBMIT_JOURNAL
                            ? NextStep.submitJournal(months.get(11), NOW)
                            : new NextStep(
                                    type,
                                    Optional.of(PassbookFamilyFixture.month(4)),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(FAMILY),
                                    Optional.of(LONG.substring(0, 120))));
        }
        return next;
    }

    private static JournalQueries.JournalRow journal(int place) {
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
        return ReportedMonths.month(PassbookFamilyFixture.month(place).toString(), place != 2, answers);
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
                Optional.of(new LocalizedText(Map.of("en", label))),
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

    private static GoalRow goal(GoalState state) {
        return new GoalRow(
                new UUID(3, state.ordinal()),
                FAMILY,
                GoalArea.values()[state.ordinal()],
                "Open a stall at the market, with a roof that keeps the rain out",
                Optional.of(YearMonth.of(2022, 6)),
                List.of("Ask at the market", "Buy " + "w".repeat(80)),
                state,
                state == GoalState.DROPPED ? Optional.empty() : Optional.of(40),
                List.of(1),
                2,
                3,
                NOW,
                NOW);
    }

    private static FamilyExchange exchange(HelpKind kind) {
        return new FamilyExchange(
                new UUID(4, kind.ordinal()),
                new UUID(9, 1),
                kind.ordinal() % 2 == 0 ? HelpDirection.GIVEN : HelpDirection.RECEIVED,
                Optional.of(new UUID(9, 1)),
                kind,
                LocalDate.of(2022, 1, 14),
                Optional.of(Money.of("1250.50", "PHP")),
                false,
                Optional.of("rice for a week"),
                ExchangeStatus.DECLARED,
                true,
                NOW);
    }

    private static QuestionQueries.QuestionRow question() {
        return new QuestionQueries.QuestionRow(
                new UUID(5, 5),
                FAMILY,
                PassbookFamilyFixture.month(9),
                "How did the sewing begin?",
                NOW,
                Optional.of("With my aunt's machine"),
                Optional.of(NOW),
                Optional.empty());
    }
}
