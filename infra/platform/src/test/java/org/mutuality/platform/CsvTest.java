package org.mutuality.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CsvTest {
    private static final int LONGEST_CELL = 50;

    @Test
    void cells_are_quoted_only_where_they_need_it() throws IOException {
        UUID id = new UUID(1, 2);
        assertThat(Csv.row(id, "2021-03-01T10:00:00Z", 450, "", "MNL 1"))
                .isEqualTo(id + ",2021-03-01T10:00:00Z,450,,MNL 1\r\n");
        String hard = Csv.row("a,b", "say \"yes\"", "two\r\nlines");
        assertThat(hard).isEqualTo("\"a,b\",\"say \"\"yes\"\"\",\"two\r\nlines\"\r\n");
        assertThat(read(hard)).containsExactly(List.of("a,b", "say \"yes\"", "two\r\nlines"));
    }

    @Test
    void what_spreadsheets_write_is_read() throws IOException {
        List<String> head = List.of("code", "when");
        List<String> row = List.of("A;1", "now");
        assertThat(read("code,when\r\nA;1,now\r\n")).containsExactly(head, row);
        assertThat(read("\uFEFFcode,when\nA;1,now")).containsExactly(head, row);
        assertThat(read("\uFEFF\"code\";\"when\"\r\n\"A;1\";now\r\n")).containsExactly(head, row);
        assertThat(read("\n\r\n  \ncode,when\n\n,\nA;1,now\n\n")).containsExactly(head, row);
        assertThat(read("")).isEmpty();
    }

    @Test
    void a_row_has_the_line_on_which_it_begins() throws IOException {
        List<String> rows = new ArrayList<>();
        Csv.readLines(
                new StringReader("\uFEFFa,b\r\n\r\n1,\"two\nlines\"\n3,4\n"),
                LONGEST_CELL,
                2,
                (line, cells) -> rows.add(line + " " + cells.getFirst()));
        assertThat(rows).containsExactly("1 a", "3 1", "5 3");
    }

    @Test
    void neither_a_cell_nor_a_row_is_endless() throws IOException {
        assertThat(read("a,b\n" + "x,".repeat(100_000) + "\n").getLast()).containsExactly("x", "x", "x");
        assertThat(read("x".repeat(LONGEST_CELL))).hasSize(1);
        for (String endless : List.of("x".repeat(1_000_000), "\"" + "x\n".repeat(1_000_000), "a,b\n\"open")) {
            assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> read(endless));
        }
    }

    private static List<List<String>> read(String csv) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Csv.read(new StringReader(csv), LONGEST_CELL, 2, rows::add);
        return rows;
    }
}
