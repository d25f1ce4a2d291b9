package org.mutuality.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.mutuality.importer.gateway.ApiErrorException;
import org.mutuality.importer.gateway.GatewayUnreachableException;

/** {@code infra/bench/run}. Exit codes: 0 measured and every answer as hoped for, 1 not, 2 asked wrongly. */
public final class BenchMain {
    private static final int CONNECTIONS = 32;

    private BenchMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.exit(run(args));
    }

    static int run(String[] args) throws InterruptedException {
        try {
            String question = args.length == 0 ? "" : args[0];
            BenchOptions options = BenchOptions.parse(args, Math.min(1, args.length));
            return measure(question(question, options), options, question);
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

    private static Benchmark question(String name, BenchOptions options) {
        return switch (name) {
            case "submit" -> new SubmitBenchmark(stage(options, CONNECTIONS));
            case "bulk" -> new BulkSubmitBenchmark(stage(options, BulkSubmitBenchmark.CONNECTIONS));
            case "turned-away" -> new InvalidTokenBenchmark(stage(options, CONNECTIONS));
            case "aborts" -> new AbortedRequestsBenchmark(stage(options, CONNECTIONS));
            default -> throw new IllegalArgumentException("What should be measured?");
        };
    }

    private static BenchContext stage(BenchOptions options, int connections) {
        return new BenchContext(options, System.out::println, connections);
    }

    private static int measure(Benchmark question, BenchOptions options, String name)
            throws IOException, InterruptedException, SQLException {
        BenchReport report = question.answer();
        report.write(options.file(name));
        System.out.println("\n" + report.table() + "\n\n" + options.file(name));
        return report.fine() ? 0 : 1;
    }
}
