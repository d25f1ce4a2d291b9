package org.mutuality.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.mutuality.importer.gateway.ApiErrorException;
import org.mutuality.importer.gateway.GatewayUnreachableException;

/** {@code infra/bench/run}. Exit codes: 0 measured and every response was as expected, 1 not, 2 invalid options. */
public final class BenchMain {
    private static final int CONNECTIONS = 32;

    private BenchMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.exit(run(args));
    }

    static int run(String[] args) throws InterruptedException {
        try {
            String name = args.length == 0 ? "" : args[0];
            BenchOptions options = BenchOptions.parse(args, Math.min(1, args.length));
            return measure(benchmark(name, options), options, name);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage() + "\n\n" + BenchOptions.USAGE);
            return 2;
        } catch (IOException
                | UncheckedIOException
                | SQLException
                | ApiErrorException
                | GatewayUnreachableException e) {
            System.out.println(e.getMessage());
            return 1;
        }
    }

    private static Benchmark benchmark(String name, BenchOptions options) {
        return switch (name) {
            case "submit" -> new SubmitBenchmark(context(options, CONNECTIONS));
            case "bulk" -> new BulkSubmitBenchmark(context(options, BulkSubmitBenchmark.CONNECTIONS));
            case "invalid-tokens" -> new InvalidTokenBenchmark(context(options, CONNECTIONS));
            case "aborts" -> new AbortedRequestsBenchmark(context(options, CONNECTIONS));
            default -> throw new IllegalArgumentException("unknown measurement: " + name);
        };
    }

    private static BenchContext context(BenchOptions options, int connections) {
        return new BenchContext(options, System.out::println, connections);
    }

    private static int measure(Benchmark benchmark, BenchOptions options, String name)
            throws IOException, InterruptedException, SQLException {
        BenchReport report = benchmark.run();
        report.write(options.file(name));
        System.out.println("\n" + report.table() + "\n\n" + options.file(name));
        return report.asExpected() ? 0 : 1;
    }
}
