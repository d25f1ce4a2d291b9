package org.mutuality.importer.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.importer.TestForm;
import org.mutuality.importer.check.Figures.InterviewCounts;
import org.mutuality.importer.check.Figures.MonthStatistics;
import org.mutuality.importer.mapping.ConvertedRow;
import org.mutuality.importer.mapping.ConvertedRow.CellError;
import org.mutuality.importer.mapping.MappingFile;
import org.mutuality.importer.mapping.RowConverter;
import org.mutuality.importer.run.RowReader;
import org.mutuality.importer.source.SharedData;

/** Both mappings that come with the importer, against the figures of ../shared/data/README.md. */
class RealDataTest {
    private final Figures figures = new Figures();
    private final List<ConvertedRow> rows = new ArrayList<>();
    private final List<CellError> errors = new ArrayList<>();

    @Test
    void the_panel_keeps_its_families_means_and_medians() {
        read("pakistan-graduation", "pakistan_graduation_panel.csv");
        assertThat(rows).hasSize(2_562).noneMatch(row -> row.answers().isEmpty());
        assertThat(families("control")).hasSize(408);
        assertThat(families("treatment")).hasSize(446);
        assertThat(figures("control", "consumption"))
                .containsExactly("408 135.36 94.46", "408 87.19 74.35", "408 84.28 72.51");
        assertThat(figures("treatment", "consumption"))
                .containsExactly("446 133.66 102.18", "446 99.48 84.26", "446 90.29 80.79");
        assertThat(means("control", "savings_deposited")).containsExactly("1.01", "1.63", "8.20");
        assertThat(means("treatment", "savings_deposited")).containsExactly("0.14", "2.20", "19.57");
        assertThat(means("control", "ladder")).containsExactly("2.99", "5.62", "4.56");
        assertThat(means("treatment", "ladder")).containsExactly("3.14", "5.44", "4.56");
        assertThat(figures.of("control", "ladder").values())
                .extracting(MonthStatistics::n)
                .containsExactly(408, 404, 400);
        // Business income is not in the first round.
        assertThat(figures.of("control", "income_business"))
                .containsOnlyKeys(YearMonth.of(2016, 1), YearMonth.of(2017, 1));
    }

    @Test
    void every_phone_interview_comes_back() {
        read("world-bank-phone-survey", "hfps_family_round.csv");
        assertThat(rows).hasSize(79_672);
        Map<String, List<Integer>> published = Map.of(
                "ETH", List.of(3247, 3105, 3056, 2876, 2768, 2701, 2535, 2221),
                "MWI", List.of(1726, 1644, 1622, 1615, 1589, 1592, 1560, 1551, 1545),
                "NGA", List.of(2015, 1830, 1808, 1798, 1779, 1773, 1736, 1729, 1708),
                "UGA", List.of(2227, 2199));
        published.forEach(
                (country, interviewed) -> assertThat(figures.interviews(country).values())
                        .as(country)
                        .extracting(InterviewCounts::interviewed)
                        .startsWith(interviewed.toArray(Integer[]::new)));
    }

    @Test
    void every_weighted_share_of_a_phone_survey_comes_back() {
        read("world-bank-phone-survey", "hfps_family_round.csv");
        assertThat(Stream.of(
                        insecure("ETH", "2020-06"),
                        insecure("ETH", "2020-07"),
                        insecure("ETH", "2020-08"),
                        insecure("MWI", "2020-06"),
                        insecure("MWI", "2020-07"),
                        insecure("NGA", "2020-06"),
                        insecure("NGA", "2020-08"),
                        insecure("UGA", "2020-06")))
                .containsExactly("46.1", "43.6", "49.2", "74.2", "70.4", "76.7", "75.2", "40.5");
    }

    @Test
    void a_family_has_one_journal_per_month_and_its_size_where_it_is_known() {
        read("world-bank-phone-survey", "hfps_family_round.csv");
        Set<String> months = new HashSet<>();
        assertThat(rows).allMatch(row -> months.add(row.family() + " " + row.month()));
        long known = rows.stream()
                .filter(row -> row.answers().containsKey("household_size"))
                .count();
        long completed = rows.stream()
                .filter(row -> row.outcome().equals(java.util.Optional.of("completed")))
                .count();
        assertThat(known).isEqualTo(completed);
    }

    /** Moderately or severely insecure is the contrary of enough to eat. */
    private String insecure(String country, String month) {
        BigDecimal enough = figures.of(country, "food_enough")
                .get(YearMonth.parse(month))
                .weighted()
                .orElseThrow()
                .mean();
        return BigDecimal.valueOf(100)
                .subtract(enough)
                .setScale(1, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }

    private Set<String> families(String cohort) {
        Set<String> families = new HashSet<>();
        rows.stream().filter(row -> row.cohort().equals(cohort)).forEach(row -> families.add(row.family()));
        return families;
    }

    private List<String> figures(String cohort, String question) {
        return figures.of(cohort, question).values().stream()
                .map(one -> "%d %s %s".formatted(one.n(), one.mean(), one.median()))
                .toList();
    }

    private List<String> means(String cohort, String question) {
        return figures.of(cohort, question).values().stream()
                .map(one -> one.mean().toPlainString())
                .toList();
    }

    private void read(String name, String file) {
        MappingFile mapping = MappingFile.load(name);
        new RowReader(
                        mapping,
                        new RowConverter(mapping, TestForm.questions()),
                        SharedData.file(file),
                        Integer.MAX_VALUE)
                .forEach(new RowReader.Handler() {
                    @Override
                    public void row(ConvertedRow row) {
                        rows.add(row);
                        figures.add(row);
                    }

                    @Override
                    public void error(CellError error) {
                        errors.add(error);
                    }
                });
        assertThat(errors).isEmpty();
    }
}
