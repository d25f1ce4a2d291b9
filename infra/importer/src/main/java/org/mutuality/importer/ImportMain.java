package org.mutuality.importer;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mutuality.importer.check.Check;
import org.mutuality.importer.gateway.Gateway;
import org.mutuality.importer.gateway.Patience;
import org.mutuality.importer.gateway.Refused;
import org.mutuality.importer.gateway.Unreachable;
import org.mutuality.importer.plan.Plan;
import org.mutuality.importer.source.Panel;
import org.mutuality.importer.source.Phone;

/** {@code infra/import}. Exit codes: 0 all in and as it should be, 1 something differs or was refused, 2 asked wrongly. */
public final class ImportMain {
    private static final List<String> PANEL_TRENDS = List.of("consumption", "savings_deposited", "ladder");
    private static final List<String> PHONE_TRENDS = List.of("food_enough");

    private final Options options;
    private final PrintStream out;

    private ImportMain(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] args) {
        System.exit(run(args, System.out));
    }

    static int run(String[] args, PrintStream out) {
        try {
            return new ImportMain(Options.parse(args, System.getenv()), out).all();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            out.println(e.getMessage() + "\n\n" + Options.USAGE);
            return 2;
        } catch (Refused | Unreachable e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private int all() {
        boolean panel = one("panel", Panel::read, PANEL_TRENDS);
        boolean phone = one("phone", Phone::read, PHONE_TRENDS);
        return panel && phone ? 0 : 1;
    }

    private boolean one(String kind, Function<Path, Plan> read, List<String> trends) {
        return options.file(kind)
                .map(read)
                .map(plan -> plan.limited(options.limit()))
                .map(plan -> bring(kind, plan, trends))
                .orElse(true);
    }

    private boolean bring(String kind, Plan plan, List<String> trends) {
        out.printf(
                "%s: %d cohorts, %d families, %d journals%n",
                kind, plan.cohorts().size(), plan.families(), plan.journals());
        plan.notes().forEach(note -> out.println("  " + note));
        Patience patience = new Patience(options.patience());
        Gateway gateway = new Gateway(options.gateway(), options.credentials(), patience);
        boolean complete = new Import(gateway, options.width(), out::println).run(plan);
        out.printf("retried because a server was unavailable: %d%n", patience.repeats());
        Summary.lines(plan, trends).forEach(out::println);
        return (!options.check() || agrees(gateway, plan, trends)) && complete;
    }

    private boolean agrees(Gateway gateway, Plan plan, List<String> trends) {
        List<String> differences = new ArrayList<>(new Check(gateway, options.patience()).differences(plan, trends));
        differences.forEach(difference -> out.println("DIFFERS  " + difference));
        if (differences.isEmpty()) {
            out.println("checked: one stipend a journal, and the trends give the figures above");
        }
        return differences.isEmpty();
    }
}
