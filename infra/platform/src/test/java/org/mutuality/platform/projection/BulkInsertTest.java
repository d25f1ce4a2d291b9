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
            .column("many", "int[]", line -> "{" + line.number() + ",0}")
            .column("texts", "text", Line::texts)
            .column("number", "int", Line::number);

    private record Line(int number, @Nullable String texts) {}

    @BeforeEach
    void table() {
        jdbi.useHandle(
                sql -> sql.execute("create table line (number int primary key, texts text, many int[] not null)"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void any_text_and_null_are_stored_unchanged() {
        List<@Nullable String> texts =
                Arrays.asList("a", null, "", "null", "NULL", "{\"x\",'y'}", "\\N\n\t", "niñu ❤ 𝄞");
        write(IntStream.range(0, texts.size())
                .mapToObj(number -> new Line(number, texts.get(number)))
                .toList());
        assertThat(read("select texts from line order by number")).isEqualTo(texts);
        assertThat(read("select many::text from line where number = 3")).containsExactly("{3,0}");
    }

    @Test
    void an_empty_list_writes_nothing() {
        write(List.of());
        assertThat(read("select texts from line")).isEmpty();
    }

    @Test
    void one_refused_row_refuses_all() {
        assertThatThrownBy(() -> write(List.of(new Line(1, "a"), new Line(1, "b"))))
                .hasMessageContaining("line_pkey");
        assertThat(read("select texts from line")).isEmpty();
    }

    private void write(List<Line> lines) {
        jdbi.useHandle(sql -> rows.insert(lines, sql));
    }

    private List<String> read(String query) {
        return jdbi.withHandle(sql -> sql.select(query).mapTo(String.class).list());
    }
}
