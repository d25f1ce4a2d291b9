package org.mutuality.analytics.trend;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.mutuality.analytics.fact.CohortWriter;
import org.mutuality.analytics.fact.JournalVersionWriter;
import org.mutuality.analytics.fact.JournalVersionWriter.JournalVersion;
import org.mutuality.analytics.indicator.Indicator;
import org.mutuality.analytics.trend.TrendQueries.TrendResult;
import org.mutuality.platform.directory.StatusHistory.StatusChange;
import org.mutuality.platform.indicator.MonthAnswers;
import org.mutuality.servers.Database;
import org.mutuality.servers.TestServers;

/** A real database with the tables of this service, for tests of projections and queries. */
final class TrendDatabase implements AutoCloseable {

    static final Instant THEN = Instant.parse("2021-06-01T00:00:00Z");

    private final Handle sql;

    TrendDatabase() {
        Database database = TestServers.shared().freshDatabase("analytics");
        sql = Jdbi.create(database.url(), database.user(), database.password()).open();
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("db/platform", "db/migration")
                .load()
                .migrate();
    }

    Handle sql() {
        return sql;
    }

    UUID cohort(String country, String currency, int baselineMonths) {
        UUID cohort = UUID.randomUUID();
        CohortWriter.saveCohort(cohort, country, currency, YearMonth.of(2021, 1), baselineMonths, sql);
        return cohort;
    }

    UUID family(UUID cohort) {
        return family(cohort, THEN);
    }

    UUID family(UUID cohort, Instant enrolledAt) {
        UUID family = UUID.randomUUID();
        CohortWriter.saveEnrolment(family, cohort, enrolledAt, sql);
        return family;
    }

    void submit(UUID family, UUID cohort, int month, int version, Instant at, Map<String, Object> answers) {
        JournalVersionWriter.write(
                List.of(new JournalVersion(
                        family,
                        cohort,
                        YearMonth.of(2021, month),
                        version,
                        Optional.of(new MonthAnswers(answers)),
                        at)),
                sql);
    }

    void withdraw(UUID family, UUID cohort, int month, int version, Instant at) {
        JournalVersionWriter.write(
                List.of(new JournalVersion(family, cohort, YearMonth.of(2021, month), version, Optional.empty(), at)),
                sql);
    }

    void interview(UUID family, UUID cohort, int month, Optional<String> weight, Instant at) {
        CohortWriter.saveInterview(
                family, cohort, YearMonth.of(2021, month), "completed", weight.map(BigDecimal::new), at, sql);
    }

    void submit(UUID family, UUID cohort, int month, Map<String, Object> answers) {
        submit(family, cohort, month, 1, THEN, answers);
    }

    void erase(UUID family, UUID cohort, Optional<YearMonth> firstMonth) {
        JournalVersionWriter.erase(family, cohort, firstMonth, sql);
    }

    TrendResult read(Scope scope) {
        return TrendQueries.read(
                new TrendQuery(scope, EnumSet.allOf(Indicator.class), Optional.empty(), false), true, sql);
    }

    TrendResult read(Scope scope, Instant asOf) {
        return TrendQueries.read(
                new TrendQuery(scope, EnumSet.allOf(Indicator.class), Optional.of(asOf), false), true, sql);
    }

    /** Only families that consent to research. */
    TrendResult readConsented(Scope scope, Optional<Instant> asOf) {
        return TrendQueries.read(new TrendQuery(scope, EnumSet.allOf(Indicator.class), asOf, true), true, sql);
    }

    /** Replaces the consents of a family in the directory. */
    void consents(UUID family, UUID cohort, String... purposes) {
        sql.execute("delete from directory_family where family_id = ?", family);
        sql.execute(
                "insert into directory_family (family_id, cohort_id, consents) values (?, ?, string_to_array(?, ','))",
                family,
                cohort,
                String.join(",", purposes));
    }

    /** Replaces the history of a family's status in the directory. */
    void statuses(UUID family, UUID cohort, StatusChange... changes) {
        sql.execute("delete from directory_family where family_id = ?", family);
        sql.execute(
                "insert into directory_family (family_id, cohort_id, status_history) values (?, ?, cast(? as jsonb))",
                family,
                cohort,
                Stream.of(changes).map(TrendDatabase::json).collect(Collectors.joining(",", "[", "]")));
    }

    private static String json(StatusChange change) {
        return "{\"number\": %d, \"status\": \"%s\", \"from\": \"%s\", \"at\": \"%s\"}"
                .formatted(change.number(), change.status().jsonValue(), change.from(), change.at());
    }

    static Map<String, String> php(String amount) {
        return Map.of("amount", amount, "currency", "PHP");
    }

    @Override
    public void close() {
        sql.close();
    }
}
