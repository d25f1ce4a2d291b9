package org.mutuality.journal.odk.xform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import org.javarosa.core.model.FormDef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.publication.FormCatalog;

/** XForms as read by JavaRosa, the engine of ODK Collect and KoboCollect. */
class XFormTest {
    @ParameterizedTest
    @ValueSource(strings = {"core-1", "core-2", "core-3"})
    void every_core_form_is_a_form_to_collect(String id) {
        Form form = new FormCatalog().form(id).orElseThrow();
        FormDef read = OdkCollectSimulator.open(XForm.of(form).document()).form();
        assertThat(read.getMainInstance().getRoot().getName()).isEqualTo("data");
        assertThat(read.getLocalizer().getAvailableLocales())
                .hasSameSizeAs(form.definition().languages());
    }

    @Test
    void a_phone_asks_relevant_questions_only() {
        OdkCollectSimulator phone = OdkCollectSimulator.open(XForm.of(core2()).document())
                .fill(Map.of(
                        "/data/answers/in_circle", "false",
                        "/data/answers/children[1]", "",
                        "/data/answers/children[1]/child_age", "8"));
        assertThat(phone.askedQuestions())
                .contains("/data/month", "/data/family", "/data/answers/ladder", "/data/answers/children[1]/child_age")
                .doesNotContain("/data/answers/circle_contribution", "/data/answers/children[2]/child_age");
        assertThat(phone.refused()).isEmpty();
    }

    @Test
    void a_phone_enforces_limits_and_conditions_like_the_journal() {
        assertThat(OdkCollectSimulator.open(XForm.of(core2()).document())
                        .fill(Map.of(
                                "/data/family", "nobody",
                                "/data/answers/household_size", "51",
                                "/data/answers/income_wages", "-1",
                                "/data/answers/income_business", "-1"))
                        .refused())
                .containsExactly("/data/family", "/data/answers/household_size", "/data/answers/income_wages");
    }

    @ParameterizedTest
    @CsvSource({
        "outside, 2026-03-01, 0.07",
        "' Outside ', 2026-03-31, 1234567.89",
        "5F3b1c9e-0000-4000-8000-00000000000A, 2026-03-15, 0"
    })
    void a_phone_accepts_a_valid_exchange(String with, String on, String value) {
        assertThat(exchange("2026-03-01", with, on, value).refused()).isEmpty();
    }

    @Test
    void an_offline_phone_refuses_an_invalid_exchange() {
        String entry = "/data/answers/exchanges[1]/exchange_";
        assertThat(exchange("2026-03-01", "my aunt", "2026-04-01", "0.125").refused())
                .containsExactlyInAnyOrder(entry + "with", entry + "on", entry + "value");
        assertThat(exchange("2026-03-01", "outside" + " ".repeat(40), "2026-03-01", "-1")
                        .refused())
                .as("limits of their types hold too")
                .containsExactlyInAnyOrder(entry + "with", entry + "value");
    }

    @Test
    void a_phone_refuses_a_future_month() {
        String next = YearMonth.now().plusMonths(2).atDay(1).toString();
        assertThat(OdkCollectSimulator.open(XForm.of(core2()).document())
                        .fill(Map.of("/data/month", next))
                        .refused())
                .containsExactly("/data/month");
    }

    private static OdkCollectSimulator exchange(String month, String with, String on, String value) {
        String entry = "/data/answers/exchanges[1]";
        return OdkCollectSimulator.open(
                        XForm.of(new FormCatalog().form("core-3").orElseThrow()).document())
                .fill(Map.of(
                        "/data/month",
                        month,
                        entry,
                        "",
                        entry + "/exchange_direction",
                        "given",
                        entry + "/exchange_with",
                        with,
                        entry + "/exchange_kind",
                        "food",
                        entry + "/exchange_on",
                        on,
                        entry + "/exchange_value",
                        value));
    }

    private static Form core2() {
        return new FormCatalog().form("core-2").orElseThrow();
    }

    @Test
    void the_same_form_is_the_same_bytes() {
        Form form = new FormCatalog().form("core-2").orElseThrow();
        assertThat(XForm.of(form).md5()).isEqualTo(XForm.of(form).md5()).hasSize(32);
    }
}
