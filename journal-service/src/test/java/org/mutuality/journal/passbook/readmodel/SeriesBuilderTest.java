package org.mutuality.journal.passbook.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.journal.passbook.ReportedMonths.month;
import static org.mutuality.journal.passbook.ReportedMonths.pesos;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.form.publication.FormCatalog;
import org.mutuality.journal.journal.readmodel.JournalQueries;
import org.mutuality.journal.passbook.indicator.QuestionCatalog;
import org.mutuality.journal.passbook.page.Sparkline;
import org.mutuality.journal.passbook.readmodel.PassbookQueries.SeriesBuilder;
import org.mutuality.journal.passbook.readmodel.PassbookSeries.SeriesPoint;

class SeriesBuilderTest {
    private static final QuestionCatalog CORE = QuestionCatalog.of(
            List.of(new FormCatalog().form("core-2").orElseThrow().definition()));

    @Test
    void earned_income_is_every_source_and_never_programme_money() {
        List<PassbookSeries> series = drawn(
                month("2021-01", Map.of("income_wages", pesos("100.50"), "programme_money", pesos("450"))),
                month("2021-02", Map.of("income_business", pesos("-20.25"), "income_farm", pesos("5"))),
                month("2021-03", Map.of("programme_money", pesos("450"))));
        assertThat(points("earned_income", series))
                .containsExactly(
                        new SeriesPoint(YearMonth.of(2021, 1), pesos("100.50")),
                        new SeriesPoint(YearMonth.of(2021, 2), pesos("-15.25")));
        assertThat(points("programme_money", series)).hasSize(2);
    }

    @Test
    void savings_flow_is_deposits_less_withdrawals() {
        assertThat(points(
                        "savings_flow",
                        drawn(
                                month("2021-01", Map.of("savings_deposited", pesos("30"))),
                                month("2021-02", Map.of("savings_withdrawn", pesos("12.5"))),
                                month("2021-03", Map.of("savings_balance", pesos("9"))))))
                .extracting(SeriesPoint::value)
                .containsExactly(pesos("30"), pesos("-12.5"));
    }

    @Test
    void a_month_without_an_answer_is_left_out_and_never_zero() {
        List<PassbookSeries> series = drawn(
                month("2021-01", Map.of("ladder", 6, "food_enough", true)),
                month("2021-02", Map.of("food_enough", false)),
                month("2021-03", Map.of("ladder", 0, "note", "=1+1", "shocks", List.of("illness"))));
        assertThat(series).extracting(PassbookSeries::name).containsExactlyInAnyOrder("ladder", "food_enough");
        assertThat(points("ladder", series))
                .containsExactly(new SeriesPoint(YearMonth.of(2021, 1), 6), new SeriesPoint(YearMonth.of(2021, 3), 0));
    }

    @Test
    void a_sparkline_leaves_gaps_for_missing_months() {
        Sparkline curve = new Sparkline(points(
                "ladder",
                drawn(
                        month("2021-01", Map.of("ladder", 0)),
                        month("2021-02", Map.of("ladder", 10)),
                        month("2021-05", Map.of("ladder", 5)))));
        assertThat(curve.path()).isEqualTo("M3.0 25.0 L31.5 3.0 L117.0 14.0");
        assertThat(curve.dot()).isEqualTo("M117.0 14.0h0");
    }

    @Test
    void no_point_draws_no_line() {
        assertThat(new Sparkline(List.of()).path()).isEmpty();
        assertThat(new Sparkline(List.of()).dot()).isEmpty();
    }

    @Test
    void one_point_draws_no_line_and_a_level_line_is_centred() {
        assertThat(new Sparkline(points("ladder", drawn(month("2021-01", Map.of("ladder", 1))))).path())
                .isEmpty();
        assertThat(new Sparkline(points(
                                "ladder",
                                drawn(month("2021-01", Map.of("ladder", 1)), month("2021-02", Map.of("ladder", 1)))))
                        .path())
                .isEqualTo("M3.0 14.0 L117.0 14.0");
    }

    private static List<PassbookSeries> drawn(JournalQueries.JournalRow... months) {
        return new SeriesBuilder(List.of(months), "PHP").series(CORE);
    }

    private static List<SeriesPoint> points(String name, List<PassbookSeries> series) {
        return series.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .points();
    }
}
