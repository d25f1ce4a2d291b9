package org.mutuality.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.mutuality.importer.gateway.Refused;
import org.mutuality.importer.gateway.Unreachable;

/** {@code infra/bench/run}. Exit codes: 0 measured and every journal accepted, 1 not, 2 asked wrongly. */
public final class BenchMain {
    private BenchMain() {}

    public static void main(String[] args) throws InterruptedException {
        System.exit(run(args));
    }

    static int run(String[] args) throws InterruptedException {
        try {
            if (args.length == 0 || !args[0].equals("submit")) {
                throw new IllegalArgumentException("measure what?");
            }
            return measure(new Submit(Options.parse(args, 1), System.out::println));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage() + "\n\n" + Options.USAGE);
            return 2;
        } catch (IOException | UncheckedIOException | SQLException | Refused | Unreachable e) {
            System.out.println(e.getMessage());
            return 1;
        }
    }

    private static int measure(Submit submit) throws IOException, InterruptedException, SQLException {
        Report report = submit.run();
        report.write(submit.file());
        System.out.println("\n" + report.table() + "\n\n" + submit.file());
        boolean accepted = report.rows().stream()
                .filter(row -> row.what().startsWith("journals"))
                .allMatch(row -> row.statuses().keySet().equals(java.util.Set.of(201)));
        return accepted ? 0 : 1;
    }
}
