package org.mutuality.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mutuality.bench.BenchOptions.LauncherState;
import org.mutuality.bench.baseline.Baseline;
import org.mutuality.bench.baseline.PgbenchBaseline;
import org.mutuality.bench.baseline.RowWidth;
import org.mutuality.bench.load.LatencyRecorder;
import org.mutuality.bench.load.LoadGenerator;
import org.mutuality.bench.load.Percentiles;

class BenchFiguresTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"50,50", "99,99", "99.5,100", "100,100", "1,1", "0.001,1"})
    void percentiles_are_by_nearest_rank(double percent, double millis) {
        long[] shuffled = LongStream.rangeClosed(1, 100)
                .map(i -> i * 37 % 101 * 1_000_000)
                .toArray();
        assertThat(new Percentiles(shuffled).millis(percent)).isEqualTo(millis);
    }

    @Test
    void percentiles_of_nothing_are_no_number() {
        assertThat(new Percentiles(new long[0]).millis(50)).isNaN();
    }

    @Test
    void every_duration_of_every_thread_is_kept() {
        LatencyRecorder one = new LatencyRecorder();
        LatencyRecorder other = new LatencyRecorder();
        LongStream.rangeClosed(1, 20_000).forEach(one::add);
        other.add(5_000_000);
        Percentiles all = LatencyRecorder.of(List.of(one, other));
        assertThat(all.count()).isEqualTo(20_001);
        assertThat(all.millis(100)).isEqualTo(5.0);
    }

    @Test
    void rates_and_ratios() {
        Percentiles thousand = new Percentiles(new long[1000]);
        LoadGenerator.LoadResult result =
                new LoadGenerator.LoadResult(Duration.ofSeconds(4), thousand, Map.of(201, 1000));
        assertThat(result.perSecond()).isEqualTo(250);
        assertThat(Measurement.of("x", result, Map.of()).against(1000).ratio()).contains(0.25);
    }

    @Test
    void cpu_is_read_behind_a_name_with_blanks() {
        String stat = "7 (a (b) c) S 1 7 7 0 -1 4194560 1 2 3 4 250 50 9 9 20 0 1 0 100";
        assertThat(CpuTime.parse(stat)).isEqualTo(3.0);
    }

    @Test
    void cores_are_seconds_of_work_a_second() {
        CpuTime before = new CpuTime(Map.of("journal", 1.0, "gone", 1.0));
        CpuTime after = new CpuTime(Map.of("journal", 4.0, "new", 9.0));
        assertThat(after.since(before, 2)).isEqualTo(Map.of("journal", 1.5));
    }

    @Test
    void a_process_that_is_gone_is_left_out() {
        long self = ProcessHandle.current().pid();
        assertThat(CpuTime.now(Map.of("self", self, "gone", Long.MAX_VALUE)).seconds())
                .containsOnlyKeys("self");
    }

    @Test
    void pgbench_figures_are_read() throws IOException {
        Baseline baseline = new PgbenchBaseline(Path.of("pgbench"))
                .parse("latency average = 3.011 ms\ntps = 10627.400000 (without initial)\n");
        assertThat(baseline.perSecond()).isCloseTo(10_627.4, within(0.001));
        assertThat(baseline.meanMillis()).isEqualTo(3.011);
        assertThatThrownBy(() -> new PgbenchBaseline(Path.of("pgbench")).parse("aborted"))
                .hasMessageContaining("aborted");
    }

    @Test
    void a_baseline_row_is_as_wide_as_the_service_writes() {
        assertThat(new RowWidth(700, 90).payloadJson())
                .hasSize(700)
                .startsWith("{\"a\":\"x")
                .endsWith("\"}");
        assertThat(new RowWidth(700, 90).metadataJson()).hasSize(90);
    }

    @Test
    void the_launchers_state_is_read() {
        Properties known = new Properties();
        known.putAll(Map.of("journal.pid", "7", "journal.port", "9082", "gateway.url", "http://localhost:9080"));
        LauncherState state = LauncherState.of(known, new Properties());
        assertThat(state.pids()).isEqualTo(Map.of("journal", 7L));
        assertThat(state.port("journal", 1)).isEqualTo(9082);
        assertThat(state.port("postgres", 8182)).isEqualTo(8182);
    }

    @Test
    void the_report_is_a_table_and_a_file() throws IOException {
        Measurement row = new Measurement(
                "journals",
                1234.4,
                Optional.of(5.04),
                Optional.of(20.0),
                Optional.of(0.5),
                new TreeMap<>(Map.of(201, 9, 0, 1)),
                Map.of("journal", 0.75));
        BenchReport report =
                new BenchReport(Map.of("cores", "2"), List.of(row), BenchReport.only(Set.of(201), List.of(row)));
        assertThat(report.asExpected()).as("one was broken").isFalse();
        assertThat(report.table()).contains("| journals | 1234 | 5.0 | 20.0 | 0.50 | broken:1 201:9 | journal 0.75 |");
        report.write(folder.resolve("deep/submit.json"));
        assertThat(Files.readString(folder.resolve("deep/submit.json"))).contains("\"perSecond\" : 1234.4");
    }

    @Test
    void what_was_left_out_does_not_run_and_without_a_state_file_all_does(@TempDir Path data) throws IOException {
        String[] words = {"--data", data.toString()};
        assertThat(BenchOptions.parse(words, 0).runs("payment")).isTrue();
        Files.writeString(data.resolve("state.properties"), "journal.pid=7\njournal.port=8082\n");
        assertThat(BenchOptions.parse(words, 0).runs("payment")).isFalse();
        assertThat(BenchOptions.parse(words, 0).runs("journal")).isTrue();
    }

    @Test
    void unknown_options_are_reported() throws InterruptedException {
        assertThat(BenchMain.run(new String[] {"submit", "--familys", "3"})).isEqualTo(2);
        assertThat(BenchMain.run(new String[] {})).isEqualTo(2);
        assertThatThrownBy(() ->
                        BenchOptions.parse(new String[] {"--families", "0"}, 0).count("families", 1))
                .hasMessageContaining("--families");
    }
}
