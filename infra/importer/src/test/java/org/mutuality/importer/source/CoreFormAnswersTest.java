package org.mutuality.importer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mutuality.importer.plan.MoneyJson;
import org.mutuality.importer.plan.PlannedJournal;

class CoreFormAnswersTest {
    private static final String PANEL =
            "family_id,treatment,months_after_start,iagri_month,ibusiness_month,ranimals_month,sav_depositamt,loan_totalamt,"
                    + "ctotal_pcmonth,cfood_pcmonth,percep_econ,fs_enoughfood\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"12.3456,12.3456", "12.34565,12.3457", "12.34564999,12.3456", "-0.00005,-0.0001", "0,0.0000", "7,7.0000"
    })
    void money_is_rounded_half_up_to_four_decimals(String cell, String amount) {
        assertThat(new CoreFormAnswers(row("c", cell))
                        .money("consumption", "c", "USD")
                        .toAnswers())
                .isEqualTo(Map.of("consumption", new MoneyJson(amount, "USD")));
    }

    @Test
    void a_panel_row_is_a_journal_and_its_blanks_are_absent() throws Exception {
        PlannedJournal planned = only("F-1,1,24,-3.5,,0,1.005,2,10,,4,0\n");
        assertThat(planned.month()).isEqualTo(YearMonth.of(2016, 1));
        assertThat(planned.answers())
                .isEqualTo(Map.of(
                        "income_farm", new MoneyJson("-3.5000", "USD"),
                        "income_animals", new MoneyJson("0.0000", "USD"),
                        "savings_deposited", new MoneyJson("1.0050", "USD"),
                        "debts_total", new MoneyJson("2.0000", "USD"),
                        "consumption", new MoneyJson("10.0000", "USD"),
                        "ladder", 4,
                        "food_enough", false));
    }

    @Test
    void a_filled_in_mean_is_no_step_of_a_ladder() throws Exception {
        assertThat(only("F-1,0,36,1,1,1,1,1,1,1,4.5557,1\n").answers())
                .doesNotContainKey("ladder")
                .containsEntry("food_enough", true);
    }

    @Test
    void a_missing_column_is_named() {
        assertThatThrownBy(() -> row("a", "1").text("b")).hasMessageContaining("no column b");
        assertThatThrownBy(() -> row("a", "x").number("a")).hasMessage("a is not a number: x");
    }

    @Test
    void names_give_the_same_ids_for_ever() {
        assertThat(DeterministicIds.id("pakistan-graduation/cohort/control").version())
                .isEqualTo(5);
        assertThat(DeterministicIds.id("pakistan-graduation/cohort/control"))
                .hasToString("f77a76b3-0be5-59cb-baef-eaee3dc8af95");
    }

    private PlannedJournal only(String line) throws Exception {
        Path file = Files.writeString(folder.resolve("panel.csv"), PANEL + line);
        List<PlannedJournal> planned = GraduationPanelReader.read(file).cohorts().stream()
                .flatMap(cohort -> cohort.families().stream())
                .flatMap(family -> family.journals().stream())
                .collect(Collectors.toList());
        assertThat(planned).hasSize(1);
        return planned.getFirst();
    }

    private static SurveyRow row(String column, String cell) {
        return new SurveyRow(Map.of(column, cell));
    }
}
