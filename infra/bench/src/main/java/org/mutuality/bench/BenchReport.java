package org.mutuality.bench;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mutuality.bench.load.LoadGenerator;

/**
 * Result of a run, as a table for people and as JSON for comparing runs.
 *
 * @param asExpected every response had the expected status, so that the figures are valid
 */
record BenchReport(Map<String, String> conditions, List<Measurement> rows, boolean asExpected) {
    private static final ObjectMapper JSON =
            new ObjectMapper().registerModule(new Jdk8Module()).enable(SerializationFeature.INDENT_OUTPUT);

    /** Whether only these statuses occurred. */
    @SafeVarargs
    static boolean only(Set<Integer> statuses, List<Measurement>... rows) {
        return Stream.of(rows)
                .flatMap(List::stream)
                .allMatch(row -> statuses.containsAll(row.statuses().keySet()));
    }

    String table() {
        String head = conditions.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue())
                .collect(joining("\n"));
        String body = rows.stream().map(BenchReport::row).collect(joining("\n"));
        return head + "\n\n"
                + "| measured | per second | p50 ms | p99 ms | of the baseline | responses | cores |\n|---|---|---|---|---|---|---|\n"
                + body;
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        JSON.writeValue(file.toFile(), this);
    }

    private static String row(Measurement one) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %s | %s | %s | %s | %s |",
                one.what(),
                one.perSecond(),
                number(one.p50(), "%.1f"),
                number(one.p99(), "%.1f"),
                number(one.ratio(), "%.2f"),
                one.statuses().entrySet().stream().map(BenchReport::status).collect(joining(" ")),
                one.cores().entrySet().stream()
                        .filter(cores -> cores.getValue() >= 0.005)
                        .map(cores -> String.format(Locale.ROOT, "%s %.2f", cores.getKey(), cores.getValue()))
                        .collect(joining(", ")));
    }

    private static String status(Map.Entry<Integer, Integer> one) {
        return (one.getKey() == LoadGenerator.BROKEN ? "broken" : one.getKey()) + ":" + one.getValue();
    }

    private static String number(Optional<Double> value, String format) {
        return value.map(present -> String.format(Locale.ROOT, format, present)).orElse("–");
    }
}
