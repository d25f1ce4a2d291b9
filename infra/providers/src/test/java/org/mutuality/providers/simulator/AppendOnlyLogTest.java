package org.mutuality.providers.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written down stays, and what was written half is gone. */
class AppendOnlyLogTest {
    @TempDir
    Path folder;

    record Line(int number) {}

    @Test
    void what_many_threads_write_down_is_all_there() {
        try (AppendOnlyLog<Line> book = open(new ArrayList<>());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 500).forEach(n -> threads.submit(() -> book.append(new Line(n))));
        }
        List<Line> reread = new ArrayList<>();
        open(reread).close();
        assertThat(reread).hasSize(500).doesNotHaveDuplicates();
    }

    @Test
    void a_line_torn_by_a_kill_is_cut_off() throws Exception {
        try (AppendOnlyLog<Line> book = open(new ArrayList<>())) {
            book.append(new Line(1));
        }
        byte[] torn = "{\"number\": 2".getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("book"), torn, StandardOpenOption.APPEND);
        List<Line> reread = new ArrayList<>();
        try (AppendOnlyLog<Line> book = open(reread)) {
            book.append(new Line(3));
        }
        assertThat(reread).containsExactly(new Line(1));
        reread.clear();
        open(reread).close();
        assertThat(reread).containsExactly(new Line(1), new Line(3));
    }

    private AppendOnlyLog<Line> open(List<Line> reread) {
        return new AppendOnlyLog<>(folder.resolve("book"), Line.class, reread::add);
    }
}
