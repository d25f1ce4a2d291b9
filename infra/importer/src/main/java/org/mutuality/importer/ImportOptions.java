package org.mutuality.importer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mutuality.importer.gateway.Credentials;

/** Options of the command line. */
record ImportOptions(Map<String, String> values, List<Path> files, Map<String, String> environment) {
    static final String USAGE = """
            infra/import --mapping MAPPING FILE... : imports tables (CSV or XLSX), see infra/docs/import.md
              --mapping NAME    a mapping file, or one that comes with it: pakistan-graduation, world-bank-phone-survey
              --dry-run         only check: every wrong cell with file, line, column and reason
              --report FILE     append the wrong cells to this CSV table instead of printing them
              --skip-wrong-rows import the other rows; without it nothing is imported while a cell is wrong
              --compare         afterwards compare stipends, trends and interviews with the table; exits 1 on a difference
              --gateway URL     address of the platform; http://localhost:8080
              --user NAME       user to sign in as, a country lead or partner of the cohorts; MUTUALITY_USER, default lea (PK)
              --password TEXT   its password, preferably in MUTUALITY_PASSWORD; demo
              --approver NAME   another user, who approves the stipend terms: a finance checker or country lead;
                                MUTUALITY_APPROVER, default chen; its password: MUTUALITY_APPROVER_PASSWORD
              --client ID       OAuth client; mutuality-cli
              --width N         concurrent requests; 16
              --limit N         import only the first N families of each cohort
              --timeout SEC     how long to retry a request while a server is unavailable; 300
              --state FILE      where the progress is stored; NAME.progress in the current folder, of the table's name
            An interrupted run can be started again, even after kill -9: it continues where it stopped.""";

    private static final Set<String> VALUED = Set.of(
            "mapping",
            "report",
            "gateway",
            "user",
            "password",
            "approver",
            "client",
            "width",
            "limit",
            "timeout",
            "state");
    private static final Set<String> FLAGS = Set.of("dry-run", "skip-wrong-rows", "compare");

    /** @throws IllegalArgumentException the message names the invalid option */
    static ImportOptions parse(String[] args, Map<String, String> environment) {
        Map<String, String> values = new HashMap<>();
        List<Path> files = new ArrayList<>();
        for (int at = 0; at < args.length; at++) {
            String name = args[at].startsWith("--") ? args[at].substring(2) : "";
            if (name.isEmpty()) {
                files.add(Path.of(args[at]));
            } else if (FLAGS.contains(name)) {
                values.put(name, "yes");
            } else if (VALUED.contains(name) && at + 1 < args.length) {
                values.put(name, args[++at]);
            } else {
                throw new IllegalArgumentException("unknown option " + args[at]);
            }
        }
        return new ImportOptions(Map.copyOf(values), List.copyOf(files), environment).validated();
    }

    String mapping() {
        return values.getOrDefault("mapping", "");
    }

    boolean dryRun() {
        return values.containsKey("dry-run");
    }

    boolean skipWrongRows() {
        return values.containsKey("skip-wrong-rows");
    }

    Optional<Path> report() {
        return Optional.ofNullable(values.get("report")).map(Path::of);
    }

    Path state(Path file) {
        return Path.of(values.getOrDefault("state", file.getFileName() + ".progress"));
    }

    URI gateway() {
        return URI.create(values.getOrDefault("gateway", "http://localhost:8080"));
    }

    Credentials credentials() {
        return new Credentials(
                values.getOrDefault("client", "mutuality-cli"),
                valueOrVariable("user", "MUTUALITY_USER", "lea"),
                valueOrVariable("password", "MUTUALITY_PASSWORD", "demo"));
    }

    /** Of whom approves what {@link #credentials} propose. */
    Credentials approver() {
        return new Credentials(
                values.getOrDefault("client", "mutuality-cli"),
                valueOrVariable("approver", "MUTUALITY_APPROVER", "chen"),
                valueOrVariable("approver-password", "MUTUALITY_APPROVER_PASSWORD", "demo"));
    }

    int width() {
        return count("width", 16);
    }

    int limit() {
        return count("limit", Integer.MAX_VALUE);
    }

    Duration timeout() {
        return Duration.ofSeconds(count("timeout", 300));
    }

    boolean compare() {
        return values.containsKey("compare");
    }

    private ImportOptions validated() {
        if (mapping().isEmpty() || files.isEmpty()) {
            throw new IllegalArgumentException("nothing to import: --mapping MAPPING FILE...");
        }
        width();
        limit();
        timeout();
        return this;
    }

    private String valueOrVariable(String option, String variable, String defaultValue) {
        return Optional.ofNullable(values.get(option))
                .or(() -> Optional.ofNullable(environment.get(variable)))
                .orElse(defaultValue);
    }

    private int count(String option, int defaultValue) {
        String text = values.getOrDefault(option, String.valueOf(defaultValue));
        if (!text.matches("[1-9]\\d{0,9}") || Long.parseLong(text) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("--" + option + " must be a number of at least 1");
        }
        return Integer.parseInt(text);
    }
}
