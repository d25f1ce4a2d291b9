package org.mutuality.bench.baseline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Baseline with PostgreSQL's pgbench: one row per transaction, prepared, as many clients as the benchmark has connections. */
public record PgbenchBaseline(Path program) implements BaselineLoad {
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");

    /** Empty when pgbench is not installed. */
    public static Optional<PgbenchBaseline> find() {
        Stream<Path> path = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
        return Stream.concat(path, debian())
                .map(folder -> folder.resolve("pgbench"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(PgbenchBaseline::new);
    }

    @Override
    public String name() {
        return "pgbench";
    }

    @Override
    public Baseline run(Postgres server, RowWidth width, int clients, Duration length)
            throws IOException, InterruptedException {
        Path script = Files.createTempFile("baseline", ".sql");
        try {
            Files.writeString(script, BaselineTable.INSERT.formatted(":payload", ":metadata") + ";\n");
            return parse(output(command(server, width, clients, length, script), server.password()));
        } finally {
            Files.deleteIfExists(script);
        }
    }

    private List<String> command(Postgres server, RowWidth width, int clients, Duration length, Path script) {
        return List.of(
                program.toString(),
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + clients,
                "-j",
                "2",
                "-T",
                "" + length.toSeconds(),
                "-h",
                server.host(),
                "-p",
                "" + server.port(),
                "-U",
                server.user(),
                "-D",
                "payload=" + width.payloadJson(),
                "-D",
                "metadata=" + width.metadataJson(),
                "-f",
                script.toString(),
                BaselineTable.DATABASE);
    }

    private static String output(List<String> command, String password) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", password);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("pgbench failed: " + output);
        }
        return output;
    }

    /** @throws IOException the output has no figures */
    public Baseline parse(String output) throws IOException {
        return new Baseline(name(), number(TPS, output), number(LATENCY, output));
    }

    private static double number(Pattern pattern, String output) throws IOException {
        Matcher found = pattern.matcher(output);
        if (!found.find()) {
            throw new IOException("no figures from pgbench: " + output);
        }
        return Double.parseDouble(found.group(1));
    }

    private static Stream<Path> debian() {
        Path all = Path.of("/usr/lib/postgresql");
        try (Stream<Path> versions = Files.isDirectory(all) ? Files.list(all) : Stream.empty()) {
            return versions.sorted().map(version -> version.resolve("bin")).toList().reversed().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
