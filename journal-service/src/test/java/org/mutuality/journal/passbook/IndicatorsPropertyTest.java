package org.mutuality.journal.passbook;

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
import org.mutuality.journal.exchange.Direction;
import org.mutuality.journal.exchange.Kind;
import org.mutuality.journal.exchange.Passed;
import org.mutuality.journal.goal.Effort;
import org.mutuality.journal.passbook.Indicator.Point;

class IndicatorsPropertyTest {
    private static final int MONTHS = 20;

    /** Which of them read wages, and how many months a month's wages are read for. */
    private static final Map<String, Integer> OF_WAGES = Map.of(
            "earned_income", 1,
            "own_baseline_change", 3,
            "income_volatility", 12,
            "income_dips", 12,
            "income_spikes", 12,
            "savings_rate", 3,
            "income_shared", 3);

    @Property(tries = 200)
    void order_of_arrival_changes_nothing(
            @ForAll("told") Map<Integer, Map<String, Object>> told,
            @ForAll("helps") List<Passed> helps,
            @ForAll("efforts") List<Effort> efforts,
            @ForAll Random random) {
        List<Integer> places = new ArrayList<>(told.keySet());
        Collections.shuffle(places, random);
        Map<Integer, Map<String, Object>> other = new LinkedHashMap<>();
        places.forEach(place -> other.put(place, told.get(place)));
        assertThat(Indicators.of(Family.knows(MONTHS, other, shuffled(helps, random), shuffled(efforts, random))))
                .isEqualTo(Indicators.of(Family.knows(MONTHS, told, helps, efforts)));
    }

    /** Another wage in one month: other indicators stay, and of these the months that don't reach back to it. */
    @Property(tries = 300)
    void a_correction_changes_what_is_of_it_and_nothing_else(
            @ForAll("told") Map<Integer, Map<String, Object>> told,
            @ForAll("helps") List<Passed> helps,
            @ForAll @IntRange(max = MONTHS - 1) int place,
            @ForAll @IntRange(min = 1, max = 9_999) int wage) {
        Map<String, Object> before = told.getOrDefault(place, Map.of("ladder", 5));
        Map<Integer, Map<String, Object>> was = with(told, place, before);
        Map<String, Object> after = new HashMap<>(before);
        after.put("income_wages", Told.pesos(Integer.toString(wage)));
        Map<String, Map<YearMonth, Point>> old = points(Family.knows(MONTHS, was, helps, List.of()));
        Map<String, Map<YearMonth, Point>> now =
                points(Family.knows(MONTHS, with(told, place, after), helps, List.of()));
        for (Measure measure : Indicators.ALL) {
            Predicate<YearMonth> untouched = month -> !reads(measure.name(), month, place);
            assertThat(only(now.get(measure.name()), untouched))
                    .as(measure.name())
                    .isEqualTo(only(old.get(measure.name()), untouched));
        }
        assertThat(now.get("earned_income").get(Family.month(place)).value()).isEqualTo(earned(after));
    }

    @Property(tries = 200)
    void every_figure_tells_its_base(
            @ForAll("told") Map<Integer, Map<String, Object>> told,
            @ForAll("helps") List<Passed> helps,
            @ForAll("efforts") List<Effort> efforts) {
        Known known = Family.knows(MONTHS, told, helps, efforts);
        assertThat(Indicators.of(known)).flatExtracting(Indicator::points).allSatisfy(point -> {
            assertThat(((Point) point).n()).isPositive();
            assertThat(((Point) point).missing()).isNotNegative();
        });
        for (Indicator indicator : Indicators.of(known)) {
            assertThat(indicator.points()).extracting(Point::month).isSorted().doesNotHaveDuplicates();
            if (Set.of("reciprocity", "help_confirmed", "help_valued", "goals_moved", "good_grades")
                    .contains(indicator.name())) {
                assertThat(indicator.points())
                        .allSatisfy(
                                point -> assertThat(new BigDecimal(point.value().toString()))
                                        .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100)));
            }
        }
    }

    private static boolean reads(String name, YearMonth month, int place) {
        int length = OF_WAGES.getOrDefault(name, 0);
        YearMonth changed = Family.month(place);
        boolean within = !month.isBefore(changed) && month.minusMonths(length).isBefore(changed);
        boolean baseline = name.equals("own_baseline_change") && place < Changes.MONTHS;
        return length > 0 && (within || baseline);
    }

    private static Object earned(Map<String, Object> answers) {
        return Figure.of(Sum.EARNED_INCOME.of(answers).orElseThrow(), 1, 0).value();
    }

    private static Map<Integer, Map<String, Object>> with(
            Map<Integer, Map<String, Object>> told, int place, Map<String, Object> answers) {
        Map<Integer, Map<String, Object>> more = new HashMap<>(told);
        more.put(place, answers);
        return more;
    }

    private static Map<String, Map<YearMonth, Point>> points(Known known) {
        return Indicators.ALL.stream()
                .collect(toMap(
                        Measure::name,
                        measure -> measure.of(known).points().stream().collect(toMap(Point::month, point -> point))));
    }

    private static Map<YearMonth, Point> only(Map<YearMonth, Point> points, Predicate<YearMonth> wanted) {
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
    Arbitrary<Map<Integer, Map<String, Object>>> told() {
        return Arbitraries.maps(Arbitraries.integers().between(0, MONTHS - 1), answers())
                .ofMaxSize(MONTHS);
    }

    @Provide
    Arbitrary<List<Passed>> helps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, MONTHS - 1),
                        Arbitraries.of(Direction.class),
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.of(true, false))
                .as(Family::help)
                .list()
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<Effort>> efforts() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(9, 19).list().ofMaxSize(4),
                        Arbitraries.integers().between(9, 19))
                .as(Family::effort)
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
                .map(IndicatorsPropertyTest::sensible);
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
                    case "income_farm" -> Told.pesos(Integer.toString(number - 2_500));
                    default -> Told.pesos(Integer.toString(number));
                }));
        return answers;
    }
}
