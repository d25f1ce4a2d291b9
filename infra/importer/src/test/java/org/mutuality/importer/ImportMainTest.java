package org.mutuality.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.importer.gateway.TinyServer.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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
            family_id,country,round,month_approx,contacted,interviewed,complete,hhsize,food_insecure_mod_sev,weight
            UG-1,UGA,1,2020-06,1,1,1,5.0,1.0,12.5
            UG-2,UGA,1,2020-06,0,,,,,
            UG-1,UGA,2,2020-08,1,1,1,6,0,13
            """;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private int status = 201;

    @TempDir
    Path folder;

    private Path panel;

    @BeforeEach
    void panel() throws IOException {
        panel = Files.writeString(folder.resolve("panel.csv"), ROWS);
    }

    @Test
    void cohorts_come_before_families_and_these_before_journals() throws Exception {
        try (var server = new TinyServer(this::platform)) {
            assertThat(run(server, "pakistan-graduation", panel, "--width", "1"))
                    .isZero();
            assertThat(text()).contains("families: 2 new, 0 already there, 0 rejected");
            assertThat(text()).contains("journals: 3 new, 0 already there, 0 rejected");
            assertThat(server.requests())
                    .filteredOn(request -> request.startsWith("POST") || request.contains("/approval"))
                    .extracting(request -> request.split("\\{|\\[")[0]
                            .replaceAll("cohorts/[^/]+", "cohorts")
                            .strip())
                    .containsExactly(
                            "PUT /stipend-terms" + approval(server, 0),
                            "PUT /stipend-terms" + approval(server, 1),
                            "POST /countries/PK/cohorts/families",
                            "POST /countries/PK/cohorts/families",
                            "POST /journals");
            assertThat(folder.resolve("panel.progress")).doesNotExist();
        }
    }

    private static String approval(TinyServer server, int nth) {
        return server.requests().stream()
                .filter(request -> request.contains("/approval"))
                .toList()
                .get(nth)
                .split(" ")[1]
                .replace("/stipend-terms", "");
    }

    @Test
    void interviews_have_their_outcome_and_weight_and_a_size_is_never_made_up() throws Exception {
        try (var server = new TinyServer(this::platform)) {
            Path phone = Files.writeString(folder.resolve("phone.csv"), PHONE);
            assertThat(run(server, "world-bank-phone-survey", phone)).isZero();
            assertThat(server.requests())
                    .filteredOn(request -> request.startsWith("POST /countries"))
                    .extracting(request -> request.substring(request.indexOf('{')))
                    .containsExactlyInAnyOrder(
                            "{\"externalId\":\"UG-1\",\"householdSize\":5,\"consents\":[\"journal\",\"research\"]}",
                            "{\"externalId\":\"UG-2\",\"consents\":[\"journal\",\"research\"]}");
            assertThat(server.requests())
                    .filteredOn(request -> request.contains("/interviews/"))
                    .extracting(request -> request.substring(request.indexOf("/interviews/")))
                    .containsExactlyInAnyOrder(
                            "/interviews/2020-06 {\"outcome\":\"completed\",\"weight\":\"12.5\"}",
                            "/interviews/2020-06 {\"outcome\":\"not_reached\"}",
                            "/interviews/2020-08 {\"outcome\":\"completed\",\"weight\":\"13\"}");
            assertThat(text()).contains("journals: 2 new");
        }
    }

    @Test
    void a_second_run_finds_it_there() throws Exception {
        status = 200;
        try (var server = new TinyServer(this::platform)) {
            assertThat(run(server, "pakistan-graduation", panel)).isZero();
            assertThat(text())
                    .contains("families: 0 new, 2 already there")
                    .contains("journals: 0 new, 3 already there");
        }
    }

    @Test
    void a_refused_answer_is_reported_with_line_and_column_and_the_others_are_imported() throws Exception {
        try (var server = new TinyServer((exchange, count) -> {
            if (exchange.getRequestURI().getPath().equals("/journals")) {
                reply(exchange, 200, """
                        [{"row": 0, "status": 201},
                         {"row": 1, "status": 422, "problem": {"title": "Invalid journal", "detail": "1 invalid value",
                          "errors": [{"pointer": "/answers/ladder", "detail": "must be lower"}]}},
                         {"row": 2, "status": 201}]""");
            } else {
                platform(exchange, count);
            }
        })) {
            assertThat(run(server, "pakistan-graduation", panel)).isOne();
            assertThat(text())
                    .contains("journals: 2 new, 0 already there, 1 rejected")
                    .contains("panel.csv, line 3, column percep_econ: must be lower");
        }
    }

    @Test
    void nothing_is_imported_while_a_cell_is_wrong_and_a_dry_run_sends_nothing() throws Exception {
        Path wrong = Files.writeString(
                folder.resolve("wrong.csv"), ROWS.replace("A,0,24,1,", "A,0,24,much,") + "C,2,x,1,1,1,1,1,1,1,99,7\n");
        Path report = folder.resolve("report.csv");
        try (var server = new TinyServer(this::platform)) {
            assertThat(run(server, "pakistan-graduation", wrong, "--report", report.toString()))
                    .isOne();
            assertThat(run(server, "pakistan-graduation", wrong, "--dry-run")).isOne();
            assertThat(run(server, "pakistan-graduation", panel, "--dry-run")).isZero();
            assertThat(server.requests()).isNotEmpty().allMatch(request -> request.startsWith("GET /forms/"));
            assertThat(Files.readAllLines(report))
                    .containsExactly(
                            "file,line,column,reason",
                            "\"wrong.csv\",3,\"iagri_month\",\"must be a number such as 12.34\"",
                            "\"wrong.csv\",5,\"treatment\",\"belongs to no cohort\"");
            assertThat(text())
                    .contains("wrong.csv, line 3, column iagri_month: must be a number such as 12.34")
                    .contains("wrong.csv: 2 rows, 2 families, 2 journals; 2 wrong cells")
                    .contains("dry run: nothing was imported");
            assertThat(run(server, "pakistan-graduation", wrong, "--skip-wrong-rows"))
                    .isZero();
            assertThat(text()).contains("journals: 2 new");
        }
    }

    @Test
    void a_run_that_was_interrupted_goes_on_where_it_stopped() throws Exception {
        StringBuilder many = new StringBuilder(ROWS.lines().findFirst().orElseThrow());
        for (int family = 0; family < 1_200; family++) {
            many.append("\nF").append(family).append(",0,0,1,,1,1,1,1,1,1,1");
        }
        Path large = Files.writeString(folder.resolve("large.csv"), many);
        try (var server = new TinyServer((exchange, count) -> {
            // The third batch has the last 200 rows.
            if (exchange.getRequestURI().getPath().equals("/journals") && rows().size() == 200) {
                reply(exchange, 400, "{\"title\":\"Broken\"}");
            } else {
                platform(exchange, count);
            }
        })) {
            assertThat(run(server, "pakistan-graduation", large)).isOne();
            assertThat(folder.resolve("large.progress")).exists();
        }
        try (var server = new TinyServer(this::platform)) {
            assertThat(run(
                            server,
                            "pakistan-graduation",
                            large,
                            "--gateway",
                            server.address().toString()))
                    .isZero();
            assertThat(text()).contains("journals: 1200 new");
        }
        assertThat(folder.resolve("large.progress")).doesNotExist();
    }

    @Test
    void a_cohort_that_may_not_be_created_ends_it() throws Exception {
        try (var server = new TinyServer((exchange, count) -> {
            if (exchange.getRequestURI().getPath().startsWith("/forms")) {
                platform(exchange, count);
            } else {
                reply(exchange, 403, "{\"title\":\"Not yours\"}");
            }
        })) {
            assertThat(run(server, "pakistan-graduation", panel)).isOne();
            assertThat(server.requests()).noneMatch(request -> request.startsWith("POST"));
            assertThat(text()).contains("403 · Not yours");
        }
    }

    @Test
    void invalid_options_and_files_are_named() throws Exception {
        assertThat(ImportMain.run(new String[] {"--maping", "x"}, out())).isEqualTo(2);
        assertThat(ImportMain.run(new String[] {"--mapping", "pakistan-graduation", "x", "--width", "0"}, out()))
                .isEqualTo(2);
        try (var server = new TinyServer(this::platform)) {
            assertThat(run(server, "pakistan-graduation", folder.resolve("none.csv")))
                    .isEqualTo(2);
            assertThat(run(server, "no-such-mapping", panel)).isEqualTo(2);
        }
        assertThat(text())
                .contains("unknown option --maping")
                .contains("--width must be a number")
                .contains("none.csv")
                .contains("no mapping file no-such-mapping");
    }

    /** Accepts everything; cohorts exist already, and every row of journals is answered. */
    private void platform(HttpExchange exchange, int count) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/forms/")) {
            reply(exchange, 200, TestForm.json());
        } else if (path.endsWith("/families")) {
            reply(exchange, status, "{\"familyId\": \"%s\"}".formatted(UUID.randomUUID()));
        } else if (path.equals("/journals")) {
            List<String> results = new ArrayList<>();
            rows().forEach(row -> results.add("{\"row\": %d, \"status\": %d}".formatted(results.size(), status)));
            reply(exchange, 200, results.toString());
        } else {
            reply(exchange, 200, "{}");
        }
    }

    private static JsonNode rows() throws IOException {
        return JSON.readTree(TinyServer.body());
    }

    private int run(TinyServer server, String mapping, Path file, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "--mapping",
                mapping,
                file.toString(),
                "--gateway",
                server.address().toString(),
                "--state",
                folder.resolve(file.getFileName().toString().replace(".csv", ".progress"))
                        .toString()));
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
