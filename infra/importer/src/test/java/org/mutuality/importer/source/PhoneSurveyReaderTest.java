package org.mutuality.importer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mutuality.importer.plan.ImportPlan;
import org.mutuality.importer.plan.PlannedCohort;
import org.mutuality.importer.plan.PlannedJournal;

class PhoneSurveyReaderTest {
    private static final String HEADER =
            "family_id,country,round,month_approx,interviewed,hhsize,food_insecure_mod_sev,head_changed\n";

    @TempDir
    Path folder;

    @Test
    void an_interview_is_a_journal() throws Exception {
        ImportPlan plan = read("""
                ET-1,ETH,1,2020-05,1,5,,0
                ET-2,ETH,1,2020-05,0,,,
                ET-1,ETH,2,2020-05,1,6,1.0,1
                MW-1,MWI,1,2020-06,1,2,0.0,0
                """);
        PlannedCohort ethiopia = plan.cohorts().getFirst();
        assertThat(plan.cohorts()).extracting(PlannedCohort::country).containsExactly("ET", "MW");
        assertThat(plan.cohorts()).extracting(PlannedCohort::currency).containsExactly("ETB", "MWK");
        assertThat(ethiopia.families()).singleElement().satisfies(family -> {
            assertThat(family.householdSize()).contains(5);
            assertThat(family.journals())
                    .containsExactly(
                            new PlannedJournal(YearMonth.of(2020, 5), Map.of("household_size", 5)),
                            new PlannedJournal(
                                    YearMonth.of(2020, 6), Map.of("household_size", 6, "food_enough", false)));
        });
        assertThat(plan.notes()).contains("Ethiopia: round 2 (2020-05) is submitted for 2020-06");
    }

    @Test
    void an_interview_without_an_answer_is_counted_and_no_journal() throws Exception {
        ImportPlan plan = read("UG-1,UGA,1,2020-06,1,,,\n");
        assertThat(plan.journals()).isZero();
        assertThat(plan.families()).isOne();
        assertThat(plan.notes())
                .contains(
                        "Uganda: 1 interviews; 1 of them have no answer to a question of core-1 and are skipped; 0 report a new head");
    }

    @Test
    void a_round_never_moves_by_more_than_a_month() {
        List<SurveyRow> three = List.of(round(1, "2020-05"), round(2, "2020-05"), round(3, "2020-05"));
        assertThatThrownBy(() -> SurveyRoundMonths.of(three)).hasMessageContaining("round 3");
        assertThat(SurveyRoundMonths.of(three.subList(0, 2)).month(2)).isEqualTo(YearMonth.of(2020, 6));
    }

    private ImportPlan read(String lines) throws Exception {
        return PhoneSurveyReader.read(Files.writeString(folder.resolve("phone.csv"), HEADER + lines));
    }

    private static SurveyRow round(int number, String month) {
        return new SurveyRow(Map.of("round", String.valueOf(number), "month_approx", month));
    }
}
