package org.mutuality.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.importer.plan.CohortStatistics;
import org.mutuality.importer.plan.ImportPlan;
import org.mutuality.importer.plan.MoneyJson;
import org.mutuality.importer.plan.MonthStatistics;
import org.mutuality.importer.plan.PlannedCohort;

/** Against the figures of ../shared/data/README.md. */
class RealDataTest {
    private static final List<YearMonth> WAVES = Stream.of(0, 24, 36)
            .map(GraduationPanelReader.FIRST_MONTH::plusMonths)
            .toList();

    @Test
    void the_panel_has_its_families_and_journals() {
        ImportPlan plan = panel();
        assertThat(plan.families()).isEqualTo(854);
        assertThat(plan.journals()).isEqualTo(2_562);
        assertThat(plan.cohorts())
                .extracting(cohort -> cohort.families().size())
                .containsExactly(408, 446);
    }

    @Test
    void consumption_keeps_its_means_its_medians_and_who_answered() {
        ImportPlan plan = panel();
        assertThat(figures(plan, 0, "consumption"))
                .containsExactly(
                        figure(408, "135.36", "94.46"), figure(408, "87.19", "74.35"), figure(408, "84.28", "72.51"));
        assertThat(figures(plan, 1, "consumption"))
                .containsExactly(
                        figure(446, "133.66", "102.18"), figure(446, "99.48", "84.26"), figure(446, "90.29", "80.79"));
    }

    /** The file has four decimals, and so has money in core-1: nothing is rounded on the way. */
    @Test
    void every_amount_is_sent_as_the_file_has_it() {
        List<SurveyRow> rows = SurveyCsvReader.of(SharedData.file("pakistan_graduation_panel.csv"));
        for (SurveyRow row : rows) {
            assertThat(sent(row, "consumption")).isEqualTo(exact(row.number("ctotal_pcmonth")));
            assertThat(sent(row, "savings_deposited")).isEqualTo(exact(row.number("sav_depositamt")));
            assertThat(sent(row, "income_farm")).isEqualTo(exact(row.number("iagri_month")));
        }
    }

    @Test
    void savings_and_ladder_keep_their_means() {
        ImportPlan plan = panel();
        assertThat(figures(plan, 0, "savings_deposited"))
                .extracting(MonthStatistics::mean)
                .containsExactly(money("1.01", "1.63", "8.20"));
        assertThat(figures(plan, 1, "savings_deposited"))
                .extracting(MonthStatistics::mean)
                .containsExactly(money("0.14", "2.20", "19.57"));
        assertThat(figures(plan, 0, "ladder"))
                .extracting(MonthStatistics::mean)
                .containsExactly(money("2.99", "5.62", "4.56"));
        assertThat(figures(plan, 1, "ladder"))
                .extracting(MonthStatistics::mean)
                .containsExactly(money("3.14", "5.44", "4.56"));
        assertThat(figures(plan, 0, "ladder")).extracting(MonthStatistics::n).containsExactly(408, 404, 400);
        assertThat(figures(plan, 1, "ladder")).extracting(MonthStatistics::n).containsExactly(446, 441, 444);
    }

    @Test
    void business_income_was_not_asked_at_the_start() {
        assertThat(CohortStatistics.of(panel().cohorts().getFirst(), "income_business"))
                .containsOnlyKeys(WAVES.get(1), WAVES.get(2));
    }

    @Test
    void every_phone_interview_with_an_answer_is_a_journal_of_its_own_month() {
        ImportPlan plan = PhoneSurveyReader.read(SharedData.file("hfps_family_round.csv"));
        assertThat(plan.journals()).isEqualTo(61_838 - 144);
        assertThat(plan.families()).isEqualTo(9_270);
        plan.cohorts()
                .forEach(cohort -> cohort.families()
                        .forEach(family -> assertThat(family.journals())
                                .doesNotHaveDuplicates()
                                .extracting(journal -> journal.month())
                                .doesNotHaveDuplicates()));
    }

    private static ImportPlan panel() {
        return GraduationPanelReader.read(SharedData.file("pakistan_graduation_panel.csv"));
    }

    private static Optional<BigDecimal> sent(SurveyRow row, String question) {
        Optional<Object> money = Optional.ofNullable(
                GraduationPanelReader.readJournal(row).answers().get(question));
        return exact(money.map(MoneyJson.class::cast).map(MoneyJson::amount).map(BigDecimal::new));
    }

    private static Optional<BigDecimal> exact(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::stripTrailingZeros);
    }

    private static List<MonthStatistics> figures(ImportPlan plan, int cohort, String question) {
        PlannedCohort one = plan.cohorts().get(cohort);
        return List.copyOf(CohortStatistics.of(one, question).values());
    }

    private static MonthStatistics figure(int n, String mean, String median) {
        return new MonthStatistics(n, new BigDecimal(mean), new BigDecimal(median));
    }

    private static BigDecimal[] money(String... amounts) {
        return Stream.of(amounts).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }
}
