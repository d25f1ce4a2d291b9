package org.mutuality.importer;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mutuality.importer.check.Figures;
import org.mutuality.importer.check.ImportVerifier;
import org.mutuality.importer.check.StipendVerifier;
import org.mutuality.importer.gateway.ApiErrorException;
import org.mutuality.importer.gateway.ApiResponse;
import org.mutuality.importer.gateway.GatewayClient;
import org.mutuality.importer.gateway.GatewayUnreachableException;
import org.mutuality.importer.gateway.RetryPolicy;
import org.mutuality.importer.mapping.ConvertedRow;
import org.mutuality.importer.mapping.ConvertedRow.MoneyJson;
import org.mutuality.importer.mapping.FormQuestions;
import org.mutuality.importer.mapping.MappingFile;
import org.mutuality.importer.mapping.RowConverter;
import org.mutuality.importer.run.BatchSender;
import org.mutuality.importer.run.CheckReport;
import org.mutuality.importer.run.Checkpoint;
import org.mutuality.importer.run.CohortSetup;
import org.mutuality.importer.run.ImportRun;
import org.mutuality.importer.run.ImportRun.TableSummary;
import org.mutuality.importer.run.RowReader;

/**
 * {@code infra/import}. Exit codes: 0 everything was imported, or checked, and agrees; 1 a cell is wrong, or something differs or was
 * rejected; 2 invalid options or mapping.
 */
public final class ImportMain {
    private final ImportOptions options;
    private final PrintStream out;
    private final RetryPolicy retries;
    private final GatewayClient gateway;

    private ImportMain(ImportOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.retries = new RetryPolicy(options.timeout());
        this.gateway = new GatewayClient(options.gateway(), options.credentials(), retries);
    }

    public static void main(String[] args) {
        System.exit(run(args, System.out));
    }

    static int run(String[] args, PrintStream out) {
        try {
            return new ImportMain(ImportOptions.parse(args, System.getenv()), out).importFiles();
        } catch (IllegalArgumentException | UncheckedIOException e) {
            out.println(e.getMessage() + "\n\n" + ImportOptions.USAGE);
            return 2;
        } catch (ApiErrorException | GatewayUnreachableException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private int importFiles() {
        MappingFile mapping = MappingFile.load(options.mapping());
        RowConverter converter = new RowConverter(mapping, FormQuestions.load(mapping.form(), this::form));
        boolean complete = true;
        for (Path file : options.files()) {
            complete &= importFile(mapping, new RowReader(mapping, converter, file, options.limit()), file);
        }
        return complete ? 0 : 1;
    }

    private JsonNode form(String id) {
        ApiResponse response = gateway.get("/forms/" + id);
        if (!response.isSuccess()) {
            throw new ApiErrorException("form " + id, response);
        }
        return response.body();
    }

    private boolean importFile(MappingFile mapping, RowReader reader, Path file) {
        try (CheckReport report = new CheckReport(file, options.report(), out)) {
            ImportRun run = new ImportRun(reader, report, out);
            Figures figures = new Figures();
            TableSummary checked = run.check(options.compare() ? figures::add : row -> {});
            out.printf(
                    "%s: %d rows, %d families, %d journals; %d wrong cells%n",
                    file.getFileName(), checked.rows(), checked.families(), checked.journals(), checked.errors());
            if (options.dryRun() || checked.errors() > 0 && !options.skipWrongRows()) {
                out.println(checked.errors() > 0 ? "nothing was imported" : "dry run: nothing was imported");
                return checked.errors() == 0;
            }
            Map<String, Set<String>> due = new ConcurrentHashMap<>();
            boolean complete = send(mapping, file, run, report, checked, due);
            return (!options.compare() || agrees(mapping, figures, due)) && complete;
        }
    }

    private boolean send(
            MappingFile mapping,
            Path file,
            ImportRun run,
            CheckReport report,
            TableSummary checked,
            Map<String, Set<String>> due) {
        new CohortSetup(gateway, new GatewayClient(options.gateway(), options.approver(), retries)).open(mapping);
        BatchSender sender = new BatchSender(gateway, mapping, options.width(), report::add);
        Checkpoint checkpoint = new Checkpoint(
                options.state(file),
                Checkpoint.subject(
                        MappingFile.text(options.mapping()),
                        file,
                        options.gateway().toString(),
                        options.limit(),
                        // Every family's id is needed to compare.
                        options.compare()));
        run.send(sender, checkpoint, checked.rows(), (rows, families) -> {
            if (options.compare()) {
                rows.forEach(row -> addDue(mapping, row, families, due));
            }
        });
        checkpoint.delete();
        for (String kind : List.of("families", "interviews", "journals")) {
            out.println(sender.describe(kind));
        }
        out.printf("retried because a server was unavailable: %d%n", retries.retries());
        return report.errors() == checked.errors();
    }

    private static void addDue(
            MappingFile mapping, ConvertedRow row, Map<String, UUID> families, Map<String, Set<String>> due) {
        MappingFile.Cohort cohort = Objects.requireNonNull(mapping.cohorts().get(row.cohort()));
        UUID family = families.get(BatchSender.key(row));
        if (cohort.stipend() != null && family != null && !row.answers().isEmpty()) {
            due.computeIfAbsent(row.cohort(), key -> ConcurrentHashMap.newKeySet())
                    .add(StipendVerifier.earned(
                            family, row.month(), new MoneyJson(cohort.stipend(), cohort.currency())));
        }
    }

    private boolean agrees(MappingFile mapping, Figures figures, Map<String, Set<String>> due) {
        mapping.cohorts().forEach((key, cohort) -> {
            out.printf("%s (%s)%n", cohort.name(), mapping.cohortId(key));
            figures.interviews(key)
                    .forEach((month, counts) -> out.printf(
                            "  %s interviewed        %d of %d%n", month, counts.interviewed(), counts.attempted()));
            figures.questions(key)
                    .forEach(question -> figures.of(key, question)
                            .forEach((month, one) -> out.printf("  %s %-18s %s%n", month, question, one)));
        });
        List<String> differences = new ImportVerifier(gateway, mapping, options.timeout()).differences(figures, due);
        differences.forEach(difference -> out.println("DIFFERS  " + difference));
        if (differences.isEmpty()) {
            out.println(
                    "checked: one stipend per journal where there are any, and the platform's figures equal those above");
        }
        return differences.isEmpty();
    }
}
