package org.mutuality.analytics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.mutuality.servers.Database;
import org.mutuality.servers.TestServers;

/** Data of the earlier tables is migrated to the current ones. */
class MigrationTest {
    private final Database database = TestServers.shared().freshDatabase("analytics");

    @Test
    void facts_are_migrated_from_their_own_rows_into_their_version() {
        flyway().target("2").load().migrate();
        Jdbi sql = Jdbi.create(database.url(), database.user(), database.password());
        sql.useHandle(open -> open.createScript("""
                        insert into journal_version values
                            ('00000000-0000-0000-0000-00000000000f', '2021-03-01', 1, '2021-04-02', '2021-05-02'),
                            ('00000000-0000-0000-0000-00000000000f', '2021-03-01', 2, '2021-05-02', null);
                        insert into journal_fact
                        select family_id, month, version, indicator, '00000000-0000-0000-0000-00000000000c', value, 1, recorded_from, superseded_at
                        from journal_version, (values ('ladder', 4), ('debts', 12.50)) as fact (indicator, value)
                        where version = 1""").execute());
        flyway().load().migrate();
        List<String> versions =
                sql.withHandle(open -> open.select("""
                        select version || ' ' || coalesce(cohort_id::text, '-') || ' ' || facts
                        from journal_version order by version""").mapTo(String.class).list());
        assertThat(versions)
                .containsExactly(
                        "1 00000000-0000-0000-0000-00000000000c {\"debts\": [12.50, 1], \"ladder\": [4, 1]}", "2 - {}");
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("db/platform", "db/migration");
    }
}
