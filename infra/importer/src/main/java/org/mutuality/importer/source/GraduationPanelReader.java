package org.mutuality.importer.source;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mutuality.importer.plan.ImportPlan;
import org.mutuality.importer.plan.MoneyJson;
import org.mutuality.importer.plan.PlannedCohort;
import org.mutuality.importer.plan.PlannedFamily;
import org.mutuality.importer.plan.PlannedJournal;

/**
 * The graduation panel of Sindh: three waves of ultra-poor families. The treatment group and the control group are one cohort
 * each. Amounts are US dollars per month.
 */
public final class GraduationPanelReader {
    /** Month 0 of the file, about when the trial started; month 36 is past. */
    public static final YearMonth FIRST_MONTH = YearMonth.of(2014, 1);

    private static final String USD = "USD";
    private static final MoneyJson STIPEND = new MoneyJson("5.00", USD);

    private GraduationPanelReader() {}

    /**
     * @throws java.io.UncheckedIOException the file cannot be read
     * @throws IllegalArgumentException a column is missing or has an invalid value
     */
    public static ImportPlan read(Path file) {
        List<SurveyRow> rows = SurveyCsvReader.of(file);
        Map<String, List<SurveyRow>> groups = rows.stream().collect(groupingBy(row -> row.key("treatment")));
        List<PlannedCohort> cohorts = List.of(
                cohort("control", groups.getOrDefault("0", List.of())),
                cohort("treatment", groups.getOrDefault("1", List.of())));
        return new ImportPlan(cohorts, notes(rows));
    }

    private static PlannedCohort cohort(String group, List<SurveyRow> rows) {
        Map<String, List<SurveyRow>> families =
                rows.stream().collect(groupingBy(row -> row.key("family_id"), LinkedHashMap::new, toList()));
        return new PlannedCohort(
                DeterministicIds.id("pakistan-graduation/cohort/" + group),
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

    private static PlannedFamily family(String key, List<SurveyRow> rows) {
        return new PlannedFamily(
                DeterministicIds.id("pakistan-graduation/family/" + key),
                Optional.empty(),
                rows.stream().map(GraduationPanelReader::readJournal).toList());
    }

    static PlannedJournal readJournal(SurveyRow row) {
        return new PlannedJournal(month(row), answers(row));
    }

    static YearMonth month(SurveyRow row) {
        return FIRST_MONTH.plusMonths(Long.parseLong(row.key("months_after_start")));
    }

    private static Map<String, Object> answers(SurveyRow row) {
        return new CoreFormAnswers(row)
                .money("income_farm", "iagri_month", USD)
                .money("income_business", "ibusiness_month", USD)
                .money("income_animals", "ranimals_month", USD)
                .money("savings_deposited", "sav_depositamt", USD)
                .money("debts_total", "loan_totalamt", USD)
                .money("consumption", "ctotal_pcmonth", USD)
                .money("consumption_food", "cfood_pcmonth", USD)
                .integer("ladder", "percep_econ")
                .yesNo("food_enough", "fs_enoughfood")
                .toAnswers();
    }

    private static List<String> notes(List<SurveyRow> rows) {
        long filled = rows.stream()
                .flatMap(row -> row.number("percep_econ").stream())
                .filter(step -> !CoreFormAnswers.isWhole(step))
                .count();
        return List.of(
                filled + " ladder answers are means by which the study filled gaps (4.5557, 5.5231): left out",
                "the survey has no household size: families are enrolled without it",
                "not imported: parts of consumption other than food, assets, the split of loans, skipped meals");
    }
}
