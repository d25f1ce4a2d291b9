package org.mutuality.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.testkit.CapturedWarnings;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;

/** Callers who are gone before their answer leave nothing behind; {@code infra/bench/run aborts} asks the same of the whole house. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class AbortServiceTest {
    private static final int MANY = 1_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String OPEN = """
            select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
            and backend_type = 'client backend' and xact_start < clock_timestamp() - interval '1 second'""";

    private static CohortFixture village;
    private static Api partner;
    private static String operator;

    private final Random random = new Random(20260101);

    @TestHTTPResource("/")
    URI service;

    @Inject
    AgroalDataSource pool;

    private CapturedWarnings warnings;
    private UUID family;
    private double before;

    @BeforeAll
    static void people() {
        String ngo = "ngo-" + UUID.randomUUID();
        village = CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        partner = new Api(TestTokens.partner(ngo));
        operator = TestTokens.operator();
    }

    @BeforeEach
    void family() {
        family = partner.family(village);
        before = connections();
        warnings = CapturedWarnings.listening();
    }

    @AfterEach
    void stop() {
        warnings.close();
    }

    @Test
    void half_bodies_are_no_journals_and_leave_nothing() throws IOException {
        for (int i = 0; i < MANY; i++) {
            byte[] request = request();
            try (Socket socket = new Socket(service.getHost(), service.getPort())) {
                socket.getOutputStream().write(request, 0, request.length - 1 - random.nextInt(Api.SEVEN.length()));
            }
        }
        nothingIsLeft();
        partner.get("/journals/" + family + "/2021-03").statusCode(404);
        partner.put("/journals/" + family + "/2021-03", Api.SEVEN).statusCode(201);
    }

    @Test
    void hard_closes_leave_nothing() throws IOException {
        for (int i = 0; i < MANY; i++) {
            byte[] request = request();
            try (Socket socket = new Socket(service.getHost(), service.getPort())) {
                // Closed so, a connection is reset: nothing can be written to it any more.
                socket.setSoLinger(true, 0);
                socket.getOutputStream().write(request, 0, random.nextInt(request.length + 1));
            }
        }
        nothingIsLeft();
        partner.put("/journals/" + family + "/2021-04", Api.SEVEN).statusCode(201);
    }

    /** Such as are read by who wants them, and not before. */
    @Test
    void half_of_large_bodies_leave_nothing() throws IOException {
        String part = "--b\r\nContent-Disposition: form-data; name=\"xml_submission_file\"; filename=\"a\"\r\n\r\n";
        for (int i = 0; i < 50; i++) {
            half("POST /journals", "application/x-ndjson", row().repeat(300));
            half("POST /submission", "multipart/form-data; boundary=b", part + "<data/>".repeat(30_000));
        }
        nothingIsLeft();
    }

    private void half(String what, String type, String body) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoLinger(random.nextBoolean(), 0);
            socket.getOutputStream().write(head(what, type, body.length()));
            socket.getOutputStream().write(body.getBytes(UTF_8), 0, random.nextInt(body.length()));
        }
    }

    /** Many rows at work when their caller goes: the work ends, and whoever calls next finds room. */
    @Test
    void a_bulk_call_without_its_caller_gives_its_place_back() throws IOException {
        byte[] body = row().repeat(500).getBytes(UTF_8);
        for (int i = 0; i < 10; i++) {
            try (Socket socket = new Socket(service.getHost(), service.getPort())) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream().write(head("POST /journals", "application/x-ndjson", body.length));
                socket.getOutputStream().write(body);
            }
        }
        nothingIsLeft();
        partner.post("application/x-ndjson", row().getBytes(UTF_8)).statusCode(200);
    }

    @Test
    void the_statement_of_a_caller_who_hangs_up_is_cancelled() throws IOException, SQLException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream().write(head("GET /endless-read", "application/json", 0));
            await().alias("the statement runs").atMost(TIMEOUT).until(() -> endless() == 1);
        }
        await().alias("the statement is cancelled").atMost(TIMEOUT).until(() -> endless() == 0);
        nothingIsLeft();
    }

    private long endless() throws SQLException {
        try (Connection sql = pool.getConnection();
                ResultSet row = sql.createStatement()
                        .executeQuery("select count(*) from pg_stat_activity where state = 'active' and query = '"
                                + EndlessReadResource.QUERY.replace("'", "''") + "'")) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }

    private String row() {
        return "{\"familyId\": \"%s\", \"month\": \"2021-05\", %s\n".formatted(family, Api.SEVEN.substring(1));
    }

    private void nothingIsLeft() {
        await().alias("every connection is back in the pool").atMost(TIMEOUT).until(() -> active() == 0);
        await().alias("no transaction is open").atMost(TIMEOUT).until(() -> open() == 0);
        await().alias("no socket is open that nobody holds").atMost(TIMEOUT).until(() -> connections() <= before);
        assertThat(bugs()).isZero();
        assertThat(warnings.messages()).as("nobody on duty is alerted").isEmpty();
    }

    private double active() {
        return figure("agroal_active_count");
    }

    /** Answers that say it was our doing. */
    private double bugs() {
        return metrics("http_server_requests_seconds_count")
                .filter(line -> line.contains("status=\"5"))
                .mapToDouble(AbortServiceTest::value)
                .sum();
    }

    // That which asks is one of them.
    private double connections() {
        return figure("http_server_active_connections");
    }

    private double figure(String name) {
        return metrics(name)
                .mapToDouble(AbortServiceTest::value)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name));
    }

    // Not by RestAssured, which leaves a connection open each time.
    private Stream<String> metrics(String name) {
        try {
            var asking = service.resolve("/q/metrics").toURL().openConnection();
            asking.setRequestProperty("Connection", "close");
            asking.setRequestProperty("Authorization", "Bearer " + operator);
            try (InputStream answer = asking.getInputStream()) {
                return new String(answer.readAllBytes(), UTF_8).lines().filter(line -> line.startsWith(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    private long open() throws SQLException {
        try (Connection sql = pool.getConnection();
                ResultSet row = sql.createStatement().executeQuery(OPEN)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }

    private byte[] request() {
        byte[] head = head("PUT /journals/" + family + "/2021-03", "application/json", Api.SEVEN.length());
        return (new String(head, UTF_8) + Api.SEVEN).getBytes(UTF_8);
    }

    private byte[] head(String what, String type, int length) {
        return "%s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(what, service.getAuthority(), partner.token(), type, length)
                .getBytes(UTF_8);
    }
}
