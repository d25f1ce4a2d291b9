package org.mutuality.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.inbox.ContractProjection;
import org.mutuality.platform.projection.Projection;

/**
 * Every read model of a service has the rows that a rebuild from the first event and message gives it. For a {@code @QuarkusTest}
 * whose database is not written to meanwhile.
 */
public final class RebuildRules {
    private static final Duration DEADLINE = Duration.ofMinutes(3);

    private RebuildRules() {}

    /**
     * Rebuilds all read models and compares the rows of all their tables.
     *
     * @param filled tables that must have rows, so that there is something to compare
     */
    public static void check(String... filled) {
        String operator = TestTokens.operator();
        List<String> tables = tables();
        await().atMost(DEADLINE).until(() -> hasCaughtUp(operator));
        Map<String, List<String>> live = rows(tables);
        assertThat(live).containsKeys(filled);
        for (String table : filled) {
            assertThat(live.get(table)).as(table).isNotEmpty();
        }
        for (String projection : projections(operator).<String>getList("name")) {
            given().auth()
                    .oauth2(operator)
                    .post("/operations/projections/" + projection + "/rebuild")
                    .then()
                    .statusCode(202);
        }
        await().atMost(DEADLINE).until(() -> isRebuilt(operator));
        Map<String, List<String>> rebuilt = rows(tables);
        for (String table : tables) {
            assertThat(rebuilt.get(table)).as(table).isEqualTo(live.get(table));
        }
    }

    private static List<String> tables() {
        Stream<List<String>> own = Arc.container().select(new TypeLiteral<Projection<?>>() {}).stream()
                .map(Projection::tables);
        Stream<List<String>> others = Arc.container().select(new TypeLiteral<ContractProjection<?>>() {}).stream()
                .map(ContractProjection::tables);
        return Stream.concat(own, others).flatMap(List::stream).sorted().toList();
    }

    private static Map<String, List<String>> rows(List<String> tables) {
        ReadModelDatabase database =
                Arc.container().instance(ReadModelDatabase.class).get();
        return database.read(sql -> {
            Map<String, List<String>> rows = new TreeMap<>();
            tables.forEach(table -> rows.put(
                    table,
                    sql.select("select row_to_json(t)::text from " + table + " t order by 1")
                            .mapTo(String.class)
                            .list()));
            return rows;
        });
    }

    private static boolean hasCaughtUp(String operator) {
        JsonPath all = projections(operator);
        return all.<Number>getList("position").equals(all.<Number>getList("end"));
    }

    private static boolean isRebuilt(String operator) {
        return projections(operator).getList("rebuild.finishedAt").stream().noneMatch(at -> at == null);
    }

    private static JsonPath projections(String operator) {
        return given().auth()
                .oauth2(operator)
                .get("/operations/projections")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
