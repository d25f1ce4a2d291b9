package org.mutuality.importer.source;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mutuality.importer.plan.Cohort;
import org.mutuality.importer.plan.Family;
import org.mutuality.importer.plan.Money;
import org.mutuality.importer.plan.Plan;
import org.mutuality.importer.plan.Told;

/**
 * The graduation panel of Sindh: three waves of ultra-poor families, those with and those without the programme, each
 * a cohort. Amounts are US dollars a month.
 */
public final class Panel {
    /** Month 0 of the file. The trial began about then; month 36 is past. */
    public static final YearMonth FIRST_MONTH = YearMonth.of(2014, 1);

    private static final String USD = "USD";
    private static final Money STIPEND = new Money("5.00", USD);

    private Panel() {}

    /** @throws java.io.UncheckedIOException unreadable @throws IllegalArgumentException a column is missing or garbled */
    public static Plan read(Path file) {
        List<Row> rows = Rows.of(file);
        Map<String, List<Row>> groups = rows.stream().collect(groupingBy(row -> row.key("treatment")));
        List<Cohort> cohorts = List.of(
                cohort("control", groups.getOrDefault("0", List.of())),
                cohort("treatment", groups.getOrDefault("1", List.of())));
        return new Plan(cohorts, notes(rows));
    }

    private static Cohort cohort(String group, List<Row> rows) {
        Map<String, List<Row>> families =
                rows.stream().collect(groupingBy(row -> row.key("family_id"), LinkedHashMap::new, toList()));
        return new Cohort(
                Named.id("pakistan-graduation/cohort/" + group),
                "PK",
                "Sindh graduation panel, " + group,
                USD,
                FIRST_MONTH,
                1,
                Optional.of(STIPEND),
                families.entrySet().stream()
                        .map(entry -> family(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Family family(String key, List<Row> rows) {
        return new Family(
                Named.id("pakistan-graduation/family/" + key),
                Optional.empty(),
                rows.stream().map(Panel::told).toList());
    }

    static Told told(Row row) {
        return new Told(month(row), answers(row));
    }

    static YearMonth month(Row row) {
        return FIRST_MONTH.plusMonths(Long.parseLong(row.key("months_after_start")));
    }

    private static Map<String, Object> answers(Row row) {
        return new Answers(row)
                .money("income_farm", "iagri_month", USD)
                .money("income_business", "ibusiness_month", USD)
                .money("income_animals", "ranimals_month", USD)
                .money("savings_deposited", "sav_depositamt", USD)
                .money("debts_total", "loan_totalamt", USD)
                .money("consumption", "ctotal_pcmonth", USD)
                .money("consumption_food", "cfood_pcmonth", USD)
                .whole("ladder", "percep_econ")
                .yesNo("food_enough", "fs_enoughfood")
                .given();
    }

    private static List<String> notes(List<Row> rows) {
        long filled = rows.stream()
                .flatMap(row -> row.number("percep_econ").stream())
                .filter(step -> !Answers.isWhole(step))
                .count();
        return List.of(
                filled
                        + " ladder answers are means that the study filled in (4.5557, 5.5231), no family's step: left out",
                "household size was not asked: families are enrolled without it",
                "not imported: parts of consumption beside food, assets, the split of loans, skipped meals");
    }
}
