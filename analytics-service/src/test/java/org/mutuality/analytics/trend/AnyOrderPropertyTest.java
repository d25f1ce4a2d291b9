package org.mutuality.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.analytics.trend.TrendDatabase.THEN;
import static org.mutuality.analytics.trend.TrendDatabase.php;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.mutuality.analytics.indicator.Indicator;
import org.mutuality.analytics.trend.TrendQueries.TrendResult;

/** The order and number of deliveries of a journal change no trend, neither the current one nor as of a date. */
class AnyOrderPropertyTest {

    private static TrendDatabase database;

    @BeforeContainer
    static void open() {
        database = new TrendDatabase();
    }

    @AfterContainer
    static void close() {
        database.close();
    }

    @Property(tries = 40)
    void any_order_any_number_of_times(@ForAll("journals") List<Journal> journals, @ForAll Random random) {
        UUID cohort = database.cohort("PH", "PHP", 2);
        List<UUID> families =
                IntStream.range(0, 6).mapToObj(i -> database.family(cohort)).toList();
        List<Journal> submitted = List.copyOf(journals.stream()
                .collect(Collectors.toMap(Journal::key, one -> one, (one, other) -> one, LinkedHashMap::new))
                .values());
        submit(submitted.stream().sorted(Comparator.comparing(Journal::version)).toList(), families, cohort);
        TrendResult inOrder = database.read(new Scope.OfCohort(cohort));
        TrendResult then = database.read(new Scope.OfCohort(cohort), THEN.plusSeconds(5));
        requireEqual(inOrder, submitted);

        database.sql().execute("delete from journal_version");
        List<Journal> again = new ArrayList<>(submitted);
        again.addAll(submitted);
        java.util.Collections.shuffle(again, random);
        submit(again, families, cohort);
        assertThat(database.read(new Scope.OfCohort(cohort))).isEqualTo(inOrder);
        assertThat(database.read(new Scope.OfCohort(cohort), THEN.plusSeconds(5)))
                .isEqualTo(then);
    }

    /** The values of erased families are gone and the base is unchanged, wherever the erasure arrives among the journals. */
    @Property(tries = 40)
    void an_erasure_in_any_place_leaves_the_same_and_the_base_as_it_was(
            @ForAll("journals") List<Journal> journals, @ForAll Random random) {
        UUID cohort = database.cohort("PH", "PHP", 2);
        List<UUID> families =
                IntStream.range(0, 6).mapToObj(i -> database.family(cohort)).toList();
        List<Journal> submitted = List.copyOf(journals.stream()
                .collect(Collectors.toMap(Journal::key, one -> one, (one, other) -> one, LinkedHashMap::new))
                .values());
        List<Integer> erased =
                IntStream.range(0, 6).filter(i -> random.nextBoolean()).boxed().toList();
        submit(submitted, families, cohort);
        TrendResult before = database.read(new Scope.OfCohort(cohort));
        erased.forEach(one -> erase(one, submitted, families, cohort));
        TrendResult live = database.read(new Scope.OfCohort(cohort));
        assertThat(live.bases()).isEqualTo(before.bases());
        requireEqual(
                live,
                submitted.stream().filter(one -> !erased.contains(one.family())).toList());

        // From the topic from which their journals were removed, or before that, in any order and more than once.
        database.sql().execute("delete from journal_version");
        database.sql().execute("delete from erased_journal_family");
        boolean removed = random.nextBoolean();
        List<Runnable> messages = new ArrayList<>();
        submitted.stream()
                .filter(one -> !removed || !erased.contains(one.family()))
                .forEach(one -> messages.add(() -> submit(List.of(one), families, cohort)));
        erased.forEach(one -> messages.add(() -> erase(one, submitted, families, cohort)));
        messages.addAll(List.copyOf(messages));
        java.util.Collections.shuffle(messages, random);
        messages.forEach(Runnable::run);
        assertThat(database.read(new Scope.OfCohort(cohort))).isEqualTo(live);
    }

    private static void erase(int family, List<Journal> submitted, List<UUID> families, UUID cohort) {
        database.erase(
                families.get(family),
                cohort,
                submitted.stream()
                        .filter(one -> one.family() == family)
                        .map(one -> YearMonth.of(2021, one.month()))
                        .min(Comparator.naturalOrder()));
    }

    /** Compares with n and sum of each month computed here from the highest versions. */
    private static void requireEqual(TrendResult result, List<Journal> submitted) {
        Map<YearMonth, List<Integer>> expected = submitted.stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(one.family(), one.month()),
                        Collectors.maxBy(Comparator.comparing(Journal::version))))
                .values()
                .stream()
                .flatMap(java.util.Optional::stream)
                .filter(one -> one.amount() >= 0)
                .collect(Collectors.groupingBy(
                        one -> YearMonth.of(2021, one.month()),
                        Collectors.mapping(Journal::amount, Collectors.toList())));
        List<IndicatorCell> cells = result.cells().stream()
                .filter(cell -> cell.indicator() == Indicator.CONSUMPTION)
                .toList();
        assertThat(cells).hasSize(expected.size());
        for (IndicatorCell cell : cells) {
            List<Integer> amounts = expected.get(cell.month());
            assertThat(cell.n()).isEqualTo(amounts.size());
            BigDecimal sum =
                    BigDecimal.valueOf(amounts.stream().mapToInt(i -> i).sum());
            assertThat(cell.mean().orElseThrow().multiply(BigDecimal.valueOf(amounts.size())))
                    .isCloseTo(sum, org.assertj.core.data.Offset.offset(new BigDecimal("0.000001")));
        }
    }

    private static void submit(List<Journal> journals, List<UUID> families, UUID cohort) {
        for (Journal one : journals) {
            if (one.amount() == Journal.WITHDRAWN) {
                database.withdraw(
                        families.get(one.family()), cohort, one.month(), one.version(), THEN.plusSeconds(one.second()));
                continue;
            }
            Map<String, Object> answers =
                    one.amount() < 0 ? Map.of("note", "-") : Map.of("consumption", php(one.amount() + ".00"));
            database.submit(
                    families.get(one.family()),
                    cohort,
                    one.month(),
                    one.version(),
                    THEN.plusSeconds(one.second()),
                    answers);
        }
    }

    @Provide
    Arbitrary<List<Journal>> journals() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(Journal.WITHDRAWN, 100))
                .as(Journal::new)
                .list()
                .ofMaxSize(40);
    }

    /** @param amount below 0: consumption was not answered, or the journal was withdrawn */
    record Journal(int family, int month, int version, int second, int amount) {
        static final int WITHDRAWN = -2;

        List<Integer> key() {
            return List.of(family, month, version);
        }
    }
}
