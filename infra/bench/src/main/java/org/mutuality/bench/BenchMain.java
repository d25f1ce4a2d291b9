package org.mutuality.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.mutuality.importer.gateway.Refused;
import org.mutuality.importer.gateway.Unreachable;

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
            Options options = Options.parse(args, Math.min(1, args.length));
            return measure(question(question, options), options, question);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage() + "\n\n" + Options.USAGE);
            return 2;
        } catch (IOException | UncheckedIOException | SQLException | Refused | Unreachable e) {
            System.out.println(e.getMessage());
            return 1;
        }
    }

    private static Question question(String name, Options options) {
        return switch (name) {
            case "submit" -> new Submit(stage(options, CONNECTIONS));
            case "bulk" -> new Bulk(stage(options, Bulk.CONNECTIONS));
            case "turned-away" -> new TurnedAway(stage(options, CONNECTIONS));
            case "aborts" -> new Aborts(stage(options, CONNECTIONS));
            default -> throw new IllegalArgumentException("What should be measured?");
        };
    }

    private static Stage stage(Options options, int connections) {
        return new Stage(options, System.out::println, connections);
    }

    private static int measure(Question question, Options options, String name)
            throws IOException, InterruptedException, SQLException {
        Report report = question.answer();
        report.write(options.file(name));
        System.out.println("\n" + report.table() + "\n\n" + options.file(name));
        return report.fine() ? 0 : 1;
    }
}
