package org.mutuality.importer.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.importer.plan.MoneyJson;
import org.mutuality.importer.plan.PlannedCohort;
import org.mutuality.importer.plan.PlannedFamily;
import org.mutuality.importer.plan.PlannedJournal;

class ImportVerifierTest {
    private static final YearMonth MONTH = YearMonth.of(2014, 1);
    private static final UUID ONE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID TWO = UUID.fromString("00000000-0000-7000-8000-000000000002");

    @Test
    void equal_trends_agree() throws Exception {
        assertThat(ImportVerifier.compared(cohort(), "consumption", trend("2", "2.51", "2.51")))
                .isEmpty();
    }

    @Test
    void another_n_mean_or_median_is_reported() throws Exception {
        for (String[] wrong : new String[][] {{"1", "2.51", "2.51"}, {"2", "2.50", "2.51"}, {"2", "2.51", "2.52"}}) {
            assertThat(ImportVerifier.compared(cohort(), "consumption", trend(wrong[0], wrong[1], wrong[2])))
                    .singleElement()
                    .asString()
                    .startsWith(
                            "2014-01 consumption, C: sent n 2, mean 2.51, median 2.51; the platform has n " + wrong[0]);
        }
        assertThat(ImportVerifier.compared(cohort(), "consumption", new ObjectMapper().readTree("{}")))
                .singleElement()
                .asString()
                .endsWith("nothing");
    }

    @Test
    void a_stipend_for_each_journal_agrees() throws Exception {
        assertThat(StipendVerifier.compared(cohort(), List.of(stipend(ONE, "5.00"), stipend(TWO, "5.00"))))
                .isEmpty();
    }

    @Test
    void a_stipend_that_is_missing_doubled_or_wrong_is_reported() throws Exception {
        assertThat(StipendVerifier.compared(cohort(), List.of(stipend(ONE, "5.00"))))
                .containsExactly("C: no stipend for " + TWO + " 2014-01 5.00 USD");
        assertThat(StipendVerifier.compared(
                        cohort(), List.of(stipend(ONE, "5.00"), stipend(TWO, "5.00"), stipend(ONE, "5.00"))))
                .containsExactly("C: two stipends for " + ONE + " 2014-01 5.00 USD");
        assertThat(StipendVerifier.compared(cohort(), List.of(stipend(ONE, "5.00"), stipend(TWO, "6.00"))))
                .containsExactlyInAnyOrder(
                        "C: a stipend without a journal, " + TWO + " 2014-01 6.00 USD",
                        "C: no stipend for " + TWO + " 2014-01 5.00 USD");
    }

    private static PlannedCohort cohort() {
        return new PlannedCohort(
                ONE,
                "PK",
                "C",
                "USD",
                MONTH,
                1,
                Optional.of(new MoneyJson("5.00", "USD")),
                List.of(family(ONE, "1.01"), family(TWO, "4.00")));
    }

    private static PlannedFamily family(UUID id, String amount) {
        return new PlannedFamily(
                id,
                Optional.empty(),
                List.of(new PlannedJournal(MONTH, Map.of("consumption", new MoneyJson(amount, "USD")))));
    }

    private static JsonNode trend(String n, String mean, String median) throws Exception {
        return new ObjectMapper().readTree("""
                {"indicators": [{"indicator": "consumption", "months": [{"month": "2014-01", "n": %s, "mean": "%s", "median": "%s"}]}]}""".formatted(n, mean, median));
    }

    private static JsonNode stipend(UUID family, String amount) throws Exception {
        return new ObjectMapper().readTree("""
                {"familyId": "%s", "month": "2014-01", "amount": {"amount": "%s", "currency": "USD"}}""".formatted(family, amount));
    }
}
