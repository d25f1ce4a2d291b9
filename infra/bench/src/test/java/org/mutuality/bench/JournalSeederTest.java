package org.mutuality.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.servers.TestServers;

/** On a real PostgreSQL, in tables made by the services' own migrations. */
class JournalSeederTest {
    private static final Path ROOT = Path.of("../..");
    private static final String SUBMITTED = """
            insert into event_store values (1, 'journal-%1$s', 0, 'journal.Journal', 'e', 'journal.JournalSubmitted', '1',
            '{"journalId":"%1$s","familyId":"%2$s","month":"2000-07","version":1,"form":"core-1","answers":{"ladder":7},
            "complete":true,"at":"2026-01-01T00:00:00Z","origin":{"edition":"%3$s","basedOn":[]}}', '{}', now())""".formatted(
                    "11111111-1111-4111-8111-111111111111",
                    "22222222-2222-4222-8222-222222222222",
                    "33333333-3333-4333-8333-333333333333");

    private final List<String> messages = new ArrayList<>();
    private Connection sql;

    @BeforeEach
    void tables() throws Exception {
        sql = TestServers.shared().freshDatabase("bench").connect();
        run(Files.readString(ROOT.resolve("infra/platform/src/main/resources/db/platform/V0_1__event_store.sql")));
        for (String file : List.of("V1__journal.sql", "V3__journal_depth.sql")) {
            run(Files.readString(ROOT.resolve("journal-service/src/main/resources/db/migration/" + file)));
        }
    }

    @AfterEach
    void close() throws SQLException {
        sql.close();
    }

    @Test
    void as_many_are_stored_as_were_wanted() throws Exception {
        run(SUBMITTED);
        run("insert into event_subscription values ('outbox', 1), ('projection:journal', 1)");
        JournalSeeder stored = new JournalSeeder(sql, messages::add);
        stored.fill(100);
        assertThat(stored.count()).isEqualTo(100);
        assertThat(all("select count(distinct (family_id, month)) from journal_view where answers ->> 'ladder' = '7'"))
                .containsExactly("99");
        assertThat(all(
                        "select count(*) from event_store e join journal_view v on e.aggregate_identifier = 'journal-' || v.journal_id"
                                + " and e.payload ->> 'month' = v.month and (e.payload ->> 'familyId')::uuid = v.family_id"
                                + " and (e.payload -> 'origin' ->> 'edition')::uuid = v.edition"))
                .containsExactly("99");
    }

    @Test
    void positions_have_no_gap_and_followers_have_seen_all() throws Exception {
        run(SUBMITTED);
        run("insert into event_subscription values ('outbox', 1), ('projection:journal', 1)");
        new JournalSeeder(sql, messages::add).fill(60);
        new JournalSeeder(sql, messages::add).fill(50);
        assertThat(all("select count(*) || ' ' || max(position) from event_store"))
                .containsExactly("60 60");
        assertThat(all("select distinct position from event_subscription")).containsExactly("60");
    }

    @Test
    void without_a_journal_to_copy_nothing_is_stored() throws Exception {
        run(SUBMITTED.replace("JournalSubmitted", "JournalCorrected"));
        assertThatThrownBy(() -> new JournalSeeder(sql, messages::add).fill(5))
                .isInstanceOf(IllegalStateException.class);
        assertThat(all("select position from event_store")).containsExactly("1");
    }

    @Test
    void nothing_is_stored_where_it_may_be_somebodys() throws Exception {
        Path data = Files.createTempDirectory("bench");
        Files.writeString(data.resolve("state.properties"), "postgres.port=1\npostgres.pid=1\n");
        Files.createFile(data.resolve("demo-loaded"));
        for (String options : List.of(
                "", "--data " + data, "--data " + data + " --pg 127.0.0.1:1", "--data " + data.resolve("none"))) {
            String[] words = Stream.of(options.split(" "))
                    .filter(word -> !word.isEmpty())
                    .toArray(String[]::new);
            assertThatThrownBy(() -> DedicatedPlatformCheck.check(BenchOptions.parse(words, 0)))
                    .as(options)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("--no-demo-data");
        }
    }

    private List<String> all(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = sql.createStatement().executeQuery(query)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    private void run(String statement) throws SQLException {
        sql.createStatement().execute(statement);
    }
}
