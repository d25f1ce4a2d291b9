package org.mutuality.importer;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mutuality.importer.gateway.Credentials;

/** Options of the command line. */
record ImportOptions(Map<String, String> values, Map<String, String> environment) {
    static final String USAGE = """
            infra/import --panel FILE | --phone FILE | both, and
              --gateway URL     address of the platform; http://localhost:8080
              --user NAME       user to sign in as, a country lead of the data's countries; MUTUALITY_USER,
                                defaultValue lea (PK), with --phone wale (PK, ET, MW, NG, UG)
              --password TEXT   its password, preferably in MUTUALITY_PASSWORD; demo
              --approver NAME   another user, who approves the stipend terms: a finance checker or country lead;
                                MUTUALITY_APPROVER, defaultValue chen; its password: MUTUALITY_APPROVER_PASSWORD
              --client ID       OAuth client; mutuality-cli
              --width N         concurrent requests; 16
              --limit N         import only N families of each cohort
              --timeout SEC     how long to retry a request while a server is unavailable; 300
              --check           compare stipends and trends with the file; exits 1 on a difference
            An interrupted run can be started again: it continues where it stopped.""";

    private static final Set<String> VALUED =
            Set.of("panel", "phone", "gateway", "user", "password", "approver", "client", "width", "limit", "timeout");

    /** @throws IllegalArgumentException the message names the invalid option */
    static ImportOptions parse(String[] args, Map<String, String> environment) {
        Map<String, String> values = new HashMap<>();
        for (int at = 0; at < args.length; at++) {
            String name = args[at].startsWith("--") ? args[at].substring(2) : "";
            if (name.equals("check")) {
                values.put(name, "yes");
            } else if (VALUED.contains(name) && at + 1 < args.length) {
                values.put(name, args[++at]);
            } else {
                throw new IllegalArgumentException("unknown option " + args[at]);
            }
        }
        return new ImportOptions(Map.copyOf(values), environment).validated();
    }

    Optional<Path> file(String kind) {
        return Optional.ofNullable(values.get(kind)).map(Path::of);
    }

    URI gateway() {
        return URI.create(values.getOrDefault("gateway", "http://localhost:8080"));
    }

    Credentials credentials() {
        return new Credentials(
                values.getOrDefault("client", "mutuality-cli"),
                valueOrVariable("user", "MUTUALITY_USER", values.containsKey("phone") ? "wale" : "lea"),
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

    boolean check() {
        return values.containsKey("check");
    }

    private ImportOptions validated() {
        if (!values.containsKey("panel") && !values.containsKey("phone")) {
            throw new IllegalArgumentException("nothing to import: --panel FILE or --phone FILE");
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
