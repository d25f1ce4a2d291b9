package org.mutuality.platform.observability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.json.runtime.JsonFormatter;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.HttpOnlyProfile;
import org.mutuality.platform.HttpTestResource;
import org.mutuality.platform.Tokens;

/** Log lines of failed requests: JSON with the details that operators need, and no personal data. */
@QuarkusTest
@TestProfile(HttpOnlyProfile.class)
class LogTest {
    private static final String VISIT = "/example/visits/" + HttpTestResource.FAMILY + "/2021-03";

    private final String token = Tokens.of("s", "family", Map.of());
    private final Lines lines = new Lines();

    @BeforeEach
    void attachHandler() {
        Logger.getLogger("").addHandler(lines);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(lines);
    }

    @Test
    void a_bug_is_logged_as_json_with_its_trace() throws Exception {
        String trace = given().auth()
                .oauth2(token)
                .get("/example/bug")
                .then()
                .statusCode(500)
                .extract()
                .path("traceId");
        JsonNode line = new ObjectMapper().readTree(only("/example/bug"));
        assertThat(line.path("level").asText()).isEqualTo("ERROR");
        assertThat(line.path("message").asText()).contains(trace);
        assertThat(line.path("exception").toString()).contains("secret inside");
    }

    @Test
    void no_body_no_row_and_no_token_gets_into_the_log() throws Exception {
        for (String body : List.of("{\"who\":Maria}", "{\"who\":\"Maria\",\"count\":0,\"friends\":[]}", "[\"Maria\"")) {
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(body)
                    .put(VISIT)
                    .then()
                    .extract();
        }
        given().auth()
                .oauth2(token)
                .queryParam("after", "Maria")
                .get("/example/list")
                .then()
                .extract();
        given().auth().oauth2(token).get("/example/twice").then().statusCode(500);
        String forged = Tokens.ofAnotherKey();
        given().auth().oauth2(forged).get("/example").then().statusCode(401);
        assertThat(only("/example/twice")).contains("once_pkey");
        assertThat(lines.all)
                .noneMatch(line -> Stream.of("Maria", token, forged).anyMatch(line::contains));
    }

    private String only(String path) {
        List<String> found =
                lines.all.stream().filter(line -> line.contains(path)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static final class Lines extends Handler {
        private final List<String> all = new CopyOnWriteArrayList<>();
        private final JsonFormatter json = new JsonFormatter();

        @Override
        public void publish(LogRecord line) {
            all.add(json.format(ExtLogRecord.wrap(line)));
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
