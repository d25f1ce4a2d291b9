package org.mutuality.journal.passbook.indicator;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.mutuality.journal.exchange.match.HelpDirection;
import org.mutuality.journal.exchange.match.HelpKind;
import org.mutuality.journal.exchange.readmodel.CountedExchange;
import org.mutuality.journal.goal.activity.GoalActivity;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.publication.FormCatalog;
import org.mutuality.journal.passbook.PassbookFamilyFixture;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.testkit.IndicatorSample;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.mutuality.journal.passbook.ReportedMonths;
import org.mutuality.journal.passbook.indicator.FamilyIndicator.IndicatorPoint;
import org.mutuality.platform.indicator.DerivedAmount;
import org.mutuality.platform.indicator.MonthAnswers;

class IndicatorRegistryPropertyTest {
    private static final int MONTHS = 20;

    /** Indicators that depend on wages, and for how many months a month's wages matter. */
    private static final Map<String, Integer> OF_WAGES = Map.of(
            "earned_income", 1,
            "own_baseline_change", 3,
            "income_volatility", 12,
            "income_dips", 12,
            "income_spikes", 12,
            "savings_rate", 3,
            "income_shared_quarter", 3);

    @Property(tries = 200)
    void order_of_arrival_changes_nothing(
            @ForAll("answersByMonth") Map<Integer, Map<String, Object>> answersByMonth,
            @ForAll("helps") List<CountedExchange> helps,
            @ForAll("goalActivities") List<GoalActivity> goalActivities,
            @ForAll Random random) {
        List<Integer> places = new ArrayList<>(answersByMonth.keySet());
        Collections.shuffle(places, random);
        Map<Integer, Map<String, Object>> other = new LinkedHashMap<>();
        places.forEach(place -> other.put(place, answersByMonth.get(place)));
        assertThat(IndicatorRegistry.of(PassbookFamilyFixture.inputs(
                        MONTHS, other, shuffled(helps, random), shuffled(goalActivities, random))))
                .isEqualTo(IndicatorRegistry.of(
                        PassbookFamilyFixture.inputs(MONTHS, answersByMonth, helps, goalActivities)));
    }

    /** Another wage in one month: other indicators stay the same, and so do months that do not cover it. */
    @Property(tries = 300)
    void a_correction_changes_only_the_figures_that_depend_on_it(
            @ForAll("answersByMonth") Map<Integer, Map<String, Object>> answersByMonth,
            @ForAll("helps") List<CountedExchange> helps,
            @ForAll @IntRange(max = MONTHS - 1) int place,
            @ForAll @IntRange(min = 1, max = 9_999) int wage) {
        Map<String, Object> before = answersByMonth.getOrDefault(place, Map.of("ladder", 5));
        Map<Integer, Map<String, Object>> correctedBefore = with(answersByMonth, place, before);
        Map<String, Object> after = new HashMap<>(before);
        after.put("income_wages", ReportedMonths.pesos(Integer.toString(wage)));
        Map<String, Map<YearMonth, IndicatorPoint>> old =
                points(PassbookFamilyFixture.inputs(MONTHS, correctedBefore, helps, List.of()));
        Map<String, Map<YearMonth, IndicatorPoint>> now =
                points(PassbookFamilyFixture.inputs(MONTHS, with(answersByMonth, place, after), helps, List.of()));
        for (IndicatorDefinition definition : IndicatorRegistry.ALL) {
            Predicate<YearMonth> untouched = month -> !reads(definition.name(), month, place);
            assertThat(only(now.get(definition.name()), untouched))
                    .as(definition.name())
                    .isEqualTo(only(old.get(definition.name()), untouched));
        }
        assertThat(now.get("earned_income")
                        .get(PassbookFamilyFixture.month(place))
                        .value())
                .isEqualTo(earned(after));
    }

    @Property(tries = 200)
    void every_value_has_a_positive_denominator(
            @ForAll("answersByMonth") Map<Integer, Map<String, Object>> answersByMonth,
            @ForAll("helps") List<CountedExchange> helps,
            @ForAll("goalActivities") List<GoalActivity> goalActivities) {
        IndicatorInputs inputs = PassbookFamilyFixture.inputs(MONTHS, answersByMonth, helps, goalActivities);
        assertThat(IndicatorRegistry.of(inputs))
                .flatExtracting(FamilyIndicator::points)
                .allSatisfy(point -> {
                    assertThat(((IndicatorPoint) point).n()).isPositive();
                    assertThat(((IndicatorPoint) point).missing()).isNotNegative();
                });
        for (FamilyIndicator indicator : IndicatorRegistry.of(inputs)) {
            assertThat(indicator.points())
                    .extracting(IndicatorPoint::month)
                    .isSorted()
                    .doesNotHaveDuplicates();
            if (Set.of("reciprocity", "help_confirmed", "help_valued", "goals_moved", "good_grades")
                    .contains(indicator.name())) {
                assertThat(indicator.points())
                        .allSatisfy(
                                point -> assertThat(new BigDecimal(point.value().toString()))
                                        .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)));
            }
        }
    }

    /** Analytics-service checks the same figures against its own formulas: the passbook and the trends never differ. */
    @Property(tries = 2_000)
    void the_passbook_shows_the_figures_that_the_trends_show(@ForAll Random random) throws Exception {
        IndicatorSample sample = IndicatorSample.random(random);
        Form form = new FormCatalog().form(sample.form()).orElseThrow();
        ObjectMapper json = new ObjectMapper();
        ValidationErrors errors = new ValidationErrors();
        Map<String, Object> answers = form.read(json.valueToTree(sample.answers()), "/answers", "PHP", errors);
        assertThat(errors.fieldErrors()).as("%s", sample).isEmpty();
        assertThat(figures(answers)).as("%s", sample).isEqualTo(sample.figures());
        // What analytics-service reads has lost nothing of it.
        Map<String, Object> published =
                json.readValue(json.writeValueAsString(form.publishableAnswers(answers)), new TypeReference<>() {});
        assertThat(figures(published)).as("%s", sample).isEqualTo(sample.figures());
    }

    private static Map<String, Object> figures(Map<String, Object> answers) {
        IndicatorInputs inputs = PassbookFamilyFixture.inputs(1, Map.of(0, answers));
        Map<String, Object> figures = new HashMap<>();
        for (String name : IndicatorSample.NAMES) {
            IndicatorRegistry.definition(name)
                    .of(inputs)
                    .points()
                    .forEach(point -> figures.put(name, point.value()));
        }
        return figures;
    }

    private static boolean reads(String name, YearMonth month, int place) {
        int length = OF_WAGES.getOrDefault(name, 0);
        YearMonth changed = PassbookFamilyFixture.month(place);
        boolean within = !month.isBefore(changed) && month.minusMonths(length).isBefore(changed);
        boolean baseline = name.equals("own_baseline_change") && place < BaselineChange.MONTHS;
        return length > 0 && (within || baseline);
    }

    private static Object earned(Map<String, Object> answers) {
        return IndicatorFigure.of(DerivedAmount.EARNED_INCOME.of(new MonthAnswers(answers)).orElseThrow(), 1, 0)
                .value();
    }

    private static Map<Integer, Map<String, Object>> with(
            Map<Integer, Map<String, Object>> answersByMonth, int place, Map<String, Object> answers) {
        Map<Integer, Map<String, Object>> more = new HashMap<>(answersByMonth);
        more.put(place, answers);
        return more;
    }

    private static Map<String, Map<YearMonth, IndicatorPoint>> points(IndicatorInputs inputs) {
        return IndicatorRegistry.ALL.stream()
                .collect(toMap(
                        IndicatorDefinition::name,
                        definition -> definition.of(inputs).points().stream()
                                .collect(toMap(IndicatorPoint::month, point -> point))));
    }

    private static Map<YearMonth, IndicatorPoint> only(
            Map<YearMonth, IndicatorPoint> points, Predicate<YearMonth> wanted) {
        return points.entrySet().stream()
                .filter(one -> wanted.test(one.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> other = new ArrayList<>(list);
        Collections.shuffle(other, random);
        return other;
    }

    @Provide
    Arbitrary<Map<Integer, Map<String, Object>>> answersByMonth() {
        return Arbitraries.maps(Arbitraries.integers().between(0, MONTHS - 1), answers())
                .ofMaxSize(MONTHS);
    }

    @Provide
    Arbitrary<List<CountedExchange>> helps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, MONTHS - 1),
                        Arbitraries.of(HelpDirection.class),
                        Arbitraries.of(HelpKind.class),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.of(true, false))
                .as(PassbookFamilyFixture::help)
                .list()
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<GoalActivity>> goalActivities() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(9, 19).list().ofMaxSize(4),
                        Arbitraries.integers().between(9, 19))
                .as(PassbookFamilyFixture::goalActivity)
                .list()
                .ofMaxSize(6);
    }

    private static Arbitrary<Map<String, Object>> answers() {
        return Arbitraries.maps(
                        Arbitraries.of(
                                "income_wages",
                                "income_farm",
                                "savings_deposited",
                                "savings_balance",
                                "consumption",
                                "public_assistance",
                                "ladder",
                                "control",
                                "shocks",
                                "shock_recovered",
                                "food_enough",
                                "investment_used_for",
                                "children"),
                        Arbitraries.integers().between(0, 5_000))
                .ofMaxSize(8)
                .map(IndicatorRegistryPropertyTest::sensible);
    }

    private static Map<String, Object> sensible(Map<String, Integer> numbers) {
        Map<String, Object> answers = new HashMap<>();
        numbers.forEach((name, number) -> answers.put(
                name,
                switch (name) {
                    case "ladder", "control" -> 1 + number % 5;
                    case "shocks" -> number % 2 == 0 ? List.of() : List.of("illness");
                    case "shock_recovered" -> number % 2 == 0 ? "yes" : "no";
                    case "food_enough" -> number % 2 == 0;
                    case "investment_used_for" -> List.of("farm");
                    case "children" ->
                        List.of(Map.of("child_grade", number % 2 == 0 ? "good" : "poor", "child_improved", false));
                    case "income_farm" -> ReportedMonths.pesos(Integer.toString(number - 2_500));
                    default -> ReportedMonths.pesos(Integer.toString(number));
                }));
        return answers;
    }
}
