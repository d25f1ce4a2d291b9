package org.mutuality.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.importer.gateway.TinyServer.reply;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mutuality.importer.gateway.TinyServer;

class ImportMainTest {
    private static final String ROWS = """
            family_id,treatment,months_after_start,iagri_month,ibusiness_month,ranimals_month,sav_depositamt,loan_totalamt,\
            ctotal_pcmonth,cfood_pcmonth,percep_econ,fs_enoughfood
            A,0,0,1,,1,1,1,1,1,1,1
            A,0,24,1,1,1,1,1,1,1,1,1
            B,1,0,1,,1,1,1,1,1,1,1
            """;

    private static final String PHONE = """
            family_id,country,round,month_approx,interviewed,hhsize,food_insecure_mod_sev,head_changed
            UG-1,UGA,1,2020-06,1,5,1,0
            UG-2,UGA,1,2020-06,1,,1,0
            """;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void everything_is_put_in_order() throws Exception {
        try (var server = new TinyServer((exchange, count) -> reply(exchange, 201, "{}"))) {
            assertThat(run(server, "--width", "1")).isZero();
            assertThat(server.requests())
                    .extracting(requests -> requests.split("/")[1]
                            + (requests.contains("/families/") ? " enrol" : "")
                            + (requests.contains("/approval") ? " approval" : ""))
                    .containsExactly(
                            "countries",
                            "countries",
                            "stipend-terms",
                            "stipend-terms",
                            "stipend-terms approval",
                            "countries",
                            "countries",
                            "stipend-terms",
                            "stipend-terms",
                            "stipend-terms approval",
                            "countries enrol",
                            "countries enrol",
                            "journals",
                            "journals",
                            "journals");
            assertThat(text()).contains("journals: 3 new, 0 already there, 0 rejected");
        }
    }

    @Test
    void a_size_is_shown_where_it_is_known_and_never_made_up() throws Exception {
        try (var server = new TinyServer((exchange, count) -> reply(exchange, 201, "{}"))) {
            Path phone = Files.writeString(folder.resolve("phone.csv"), PHONE);
            assertThat(run(server, "--phone", phone.toString())).isZero();
            assertThat(server.requests())
                    .filteredOn(requests -> requests.contains("/families/"))
                    .extracting(request -> request.substring(request.indexOf('{')))
                    .containsExactlyInAnyOrder(
                            "{\"consents\":[\"journal\",\"payment\",\"research\"]}",
                            "{\"consents\":[\"journal\",\"payment\",\"research\"]}",
                            "{\"householdSize\":5,\"consents\":[\"journal\",\"research\"]}",
                            "{\"consents\":[\"journal\",\"research\"]}");
        }
    }

    @Test
    void a_second_run_finds_it_there() throws Exception {
        try (var server = new TinyServer((exchange, count) -> reply(exchange, 200, "{}"))) {
            assertThat(run(server)).isZero();
            assertThat(text()).contains("journals: 0 new, 3 already there, 0 rejected");
        }
    }

    @Test
    void rejected_journal_is_reported_and_the_others_are_imported() throws Exception {
        try (var server = new TinyServer((exchange, count) -> reply(
                exchange,
                exchange.getRequestURI().getPath().endsWith("2016-01") ? 409 : 201,
                "{\"title\":\"Already submitted\"}"))) {
            assertThat(run(server)).isOne();
            assertThat(text())
                    .contains("journals: 2 new, 0 already there, 1 rejected")
                    .contains("/2016-01: 409 · Already submitted");
        }
    }

    @Test
    void a_cohort_that_may_not_be_founded_ends_it() throws Exception {
        try (var server = new TinyServer((exchange, count) -> reply(exchange, 403, "{\"title\":\"Not yours\"}"))) {
            assertThat(run(server)).isOne();
            assertThat(server.requests()).hasSize(1);
            assertThat(text()).contains("403 · Not yours");
        }
    }

    @Test
    void unknown_options_are_reported() throws Exception {
        assertThat(ImportMain.run(new String[] {"--panl", "x"}, out())).isEqualTo(2);
        assertThat(ImportMain.run(new String[] {"--panel", "x", "--width", "0"}, out()))
                .isEqualTo(2);
        assertThat(ImportMain.run(
                        new String[] {"--panel", folder.resolve("none.csv").toString()}, out()))
                .isEqualTo(2);
        assertThat(text())
                .contains("unknown option --panl")
                .contains("--width must be a number")
                .contains("none.csv");
    }

    private int run(TinyServer server, String... more) throws Exception {
        Path file = Files.writeString(folder.resolve("panel.csv"), ROWS);
        List<String> args = new ArrayList<>(List.of(
                "--panel", file.toString(), "--gateway", server.address().toString()));
        args.addAll(List.of(more));
        return ImportMain.run(args.toArray(String[]::new), out());
    }

    private PrintStream out() {
        return new PrintStream(output, true, StandardCharsets.UTF_8);
    }

    private String text() {
        return output.toString(StandardCharsets.UTF_8);
    }
}
