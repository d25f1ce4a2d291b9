package org.mutuality.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.eventsourcing.store.EventStoreFixture;
import org.mutuality.servers.TestServers;

class BulkInsertTest {
    private final EventStoreFixture store =
            new EventStoreFixture(TestServers.shared().freshDatabase("rows"));
    private final Jdbi jdbi = Jdbi.create(store.pool);
    private final BulkInsert<Line> rows = BulkInsert.<Line>into("line")
            .column("many", "int[]", line -> "{" + line.nth() + ",0}")
            .column("words", "text", Line::words)
            .column("nth", "int", Line::nth);

    private record Line(int nth, @Nullable String words) {}

    @BeforeEach
    void table() {
        jdbi.useHandle(sql -> sql.execute("create table line (nth int primary key, words text, many int[] not null)"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void any_words_and_none_come_back_as_they_were() {
        List<@Nullable String> words =
                Arrays.asList("a", null, "", "null", "NULL", "{\"x\",'y'}", "\\N\n\t", "niñu ❤ 𝄞");
        write(IntStream.range(0, words.size())
                .mapToObj(nth -> new Line(nth, words.get(nth)))
                .toList());
        assertThat(read("select words from line order by nth")).isEqualTo(words);
        assertThat(read("select many::text from line where nth = 3")).containsExactly("{3,0}");
    }

    @Test
    void none_is_nothing_to_do() {
        write(List.of());
        assertThat(read("select words from line")).isEmpty();
    }

    @Test
    void one_that_is_refused_takes_all_with_it() {
        assertThatThrownBy(() -> write(List.of(new Line(1, "a"), new Line(1, "b"))))
                .hasMessageContaining("line_pkey");
        assertThat(read("select words from line")).isEmpty();
    }

    private void write(List<Line> lines) {
        jdbi.useHandle(sql -> rows.insert(lines, sql));
    }

    private List<String> read(String query) {
        return jdbi.withHandle(sql -> sql.select(query).mapTo(String.class).list());
    }
}
