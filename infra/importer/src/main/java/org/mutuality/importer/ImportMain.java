package org.mutuality.importer;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mutuality.importer.check.ImportVerifier;
import org.mutuality.importer.gateway.ApiErrorException;
import org.mutuality.importer.gateway.GatewayClient;
import org.mutuality.importer.gateway.GatewayUnreachableException;
import org.mutuality.importer.gateway.RetryPolicy;
import org.mutuality.importer.plan.ImportPlan;
import org.mutuality.importer.source.GraduationPanelReader;
import org.mutuality.importer.source.PhoneSurveyReader;

/** {@code infra/import}. Exit codes: 0 everything was imported and agrees, 1 something differs or was rejected, 2 invalid options. */
public final class ImportMain {
    private static final List<String> PANEL_TRENDS = List.of("consumption", "savings_deposited", "ladder");
    private static final List<String> PHONE_TRENDS = List.of("food_enough");

    private final ImportOptions options;
    private final PrintStream out;

    private ImportMain(ImportOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(run(args, System.out));
    }

    static int run(String[] args, PrintStream out) {
        try {
            return new ImportMain(ImportOptions.parse(args, System.getenv()), out).importAll();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            out.println(e.getMessage() + "\n\n" + ImportOptions.USAGE);
            return 2;
        } catch (ApiErrorException | GatewayUnreachableException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private int importAll() {
        boolean panel = importFile("panel", GraduationPanelReader::read, PANEL_TRENDS);
        boolean phone = importFile("phone", PhoneSurveyReader::read, PHONE_TRENDS);
        return panel && phone ? 0 : 1;
    }

    private boolean importFile(String kind, Function<Path, ImportPlan> read, List<String> trends) {
        return options.file(kind)
                .map(read)
                .map(plan -> plan.limited(options.limit()))
                .map(plan -> importPlan(kind, plan, trends))
                .orElse(true);
    }

    private boolean importPlan(String kind, ImportPlan plan, List<String> trends) {
        out.printf(
                "%s: %d cohorts, %d families, %d journals%n",
                kind, plan.cohorts().size(), plan.families(), plan.journals());
        plan.notes().forEach(note -> out.println("  " + note));
        RetryPolicy retries = new RetryPolicy(options.timeout());
        GatewayClient gateway = new GatewayClient(options.gateway(), options.credentials(), retries);
        GatewayClient approver = new GatewayClient(options.gateway(), options.approver(), retries);
        boolean complete = new PlanImporter(gateway, approver, options.width(), out::println).run(plan);
        out.printf("retried because a server was unavailable: %d%n", retries.retries());
        ImportSummary.lines(plan, trends).forEach(out::println);
        return (!options.check() || agrees(gateway, plan, trends)) && complete;
    }

    private boolean agrees(GatewayClient gateway, ImportPlan plan, List<String> trends) {
        List<String> differences =
                new ArrayList<>(new ImportVerifier(gateway, options.timeout()).differences(plan, trends));
        differences.forEach(difference -> out.println("DIFFERS  " + difference));
        if (differences.isEmpty()) {
            out.println("checked: one stipend per journal, and the trends equal the figures above");
        }
        return differences.isEmpty();
    }
}
