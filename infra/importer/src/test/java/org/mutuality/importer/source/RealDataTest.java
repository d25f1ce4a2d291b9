package org.mutuality.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.importer.plan.Cohort;
import org.mutuality.importer.plan.Figure;
import org.mutuality.importer.plan.Figures;
import org.mutuality.importer.plan.Money;
import org.mutuality.importer.plan.Plan;

/** Against the figures of ../shared/data/README.md. */
class RealDataTest {
    private static final List<YearMonth> WAVES =
            Stream.of(0, 24, 36).map(Panel.FIRST_MONTH::plusMonths).toList();

    @Test
    void the_panel_has_its_families_and_journals() {
        Plan plan = panel();
        assertThat(plan.families()).isEqualTo(854);
        assertThat(plan.journals()).isEqualTo(2_562);
        assertThat(plan.cohorts())
                .extracting(cohort -> cohort.families().size())
                .containsExactly(408, 446);
    }

    @Test
    void consumption_keeps_its_means_its_medians_and_who_answered() {
        Plan plan = panel();
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
        List<Row> rows = Rows.of(SharedData.file("pakistan_graduation_panel.csv"));
        for (Row row : rows) {
            assertThat(sent(row, "consumption")).isEqualTo(exact(row.number("ctotal_pcmonth")));
            assertThat(sent(row, "savings_deposited")).isEqualTo(exact(row.number("sav_depositamt")));
            assertThat(sent(row, "income_farm")).isEqualTo(exact(row.number("iagri_month")));
        }
    }

    @Test
    void savings_and_ladder_keep_their_means() {
        Plan plan = panel();
        assertThat(figures(plan, 0, "savings_deposited"))
                .extracting(Figure::mean)
                .containsExactly(money("1.01", "1.63", "8.20"));
        assertThat(figures(plan, 1, "savings_deposited"))
                .extracting(Figure::mean)
                .containsExactly(money("0.14", "2.20", "19.57"));
        assertThat(figures(plan, 0, "ladder")).extracting(Figure::mean).containsExactly(money("2.99", "5.62", "4.56"));
        assertThat(figures(plan, 1, "ladder")).extracting(Figure::mean).containsExactly(money("3.14", "5.44", "4.56"));
        assertThat(figures(plan, 0, "ladder")).extracting(Figure::n).containsExactly(408, 404, 400);
        assertThat(figures(plan, 1, "ladder")).extracting(Figure::n).containsExactly(446, 441, 444);
    }

    @Test
    void business_income_was_not_asked_at_the_start() {
        assertThat(Figures.of(panel().cohorts().getFirst(), "income_business"))
                .containsOnlyKeys(WAVES.get(1), WAVES.get(2));
    }

    @Test
    void every_phone_interview_with_an_answer_is_a_journal_of_its_own_month() {
        Plan plan = Phone.read(SharedData.file("hfps_family_round.csv"));
        assertThat(plan.journals()).isEqualTo(61_838 - 144);
        assertThat(plan.families()).isEqualTo(9_270);
        plan.cohorts()
                .forEach(cohort -> cohort.families()
                        .forEach(family -> assertThat(family.journals())
                                .doesNotHaveDuplicates()
                                .extracting(told -> told.month())
                                .doesNotHaveDuplicates()));
    }

    private static Plan panel() {
        return Panel.read(SharedData.file("pakistan_graduation_panel.csv"));
    }

    private static Optional<BigDecimal> sent(Row row, String question) {
        Optional<Object> money = Optional.ofNullable(Panel.told(row).answers().get(question));
        return exact(money.map(Money.class::cast).map(Money::amount).map(BigDecimal::new));
    }

    private static Optional<BigDecimal> exact(Optional<BigDecimal> amount) {
        return amount.map(BigDecimal::stripTrailingZeros);
    }

    private static List<Figure> figures(Plan plan, int cohort, String question) {
        Cohort one = plan.cohorts().get(cohort);
        return List.copyOf(Figures.of(one, question).values());
    }

    private static Figure figure(int n, String mean, String median) {
        return new Figure(n, new BigDecimal(mean), new BigDecimal(median));
    }

    private static BigDecimal[] money(String... amounts) {
        return Stream.of(amounts).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }
}
