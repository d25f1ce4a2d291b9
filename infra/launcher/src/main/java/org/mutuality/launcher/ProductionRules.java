package org.mutuality.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the launcher refuses where families' data and money are real. Each service refuses more for itself, by MUTUALITY_MODE. */
final class ProductionRules {
    // A realm is imported once, so its demo users stay in the data folder whatever the options of later starts are.
    private static final String DEMO_USERS = "demo-users";
    private static final String DEMO_LOADED = "demo-loaded";
    private static final String DEMO_GATEWAY_SECRET = "demo-gateway-secret-change-me";

    private ProductionRules() {}

    /** Remembers that the data folder has the demo's users. */
    static void recordDemoUsers(LauncherOptions options) {
        if (options.demoUsers() && options.oidc().isEmpty()) {
            try {
                Files.writeString(
                        options.data().resolve(DEMO_USERS),
                        "This folder's realm has users whose password everybody knows; it is not for production.\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What to set before it may start; empty when nothing. */
    static List<String> refusals(LauncherOptions options, Map<String, String> environment) {
        List<String> refusals = new ArrayList<>();
        boolean hadDemoUsers = Files.exists(options.data().resolve(DEMO_USERS))
                || Files.exists(options.data().resolve(DEMO_LOADED));
        boolean isPublic =
                options.publicUrl().filter(url -> !isThisMachine(url)).isPresent();
        if (isPublic && options.demoUsers()) {
            refusals.add("The demo's users, whose password everybody knows, would be reachable at "
                    + options.publicUrl().orElseThrow() + ": add --no-demo, with a new --data folder");
        }
        if ((isPublic || options.production()) && !options.demoUsers() && hadDemoUsers) {
            refusals.add(
                    "The data folder %s was started with the demo's users, who are still there: use a new --data folder"
                            .formatted(options.data()));
        }
        if (options.production()) {
            production(options, environment, refusals);
        }
        return refusals;
    }

    private static void production(LauncherOptions options, Map<String, String> environment, List<String> refusals) {
        if (options.publicUrl().filter(url -> url.startsWith("https://")).isEmpty()) {
            refusals.add(
                    "Passwords and journals would pass unencrypted: set --public-url https://..., the address of a TLS proxy"
                            + " on this machine");
        }
        if (!MasterKeyFile.isInherited(environment)) {
            Path key = MasterKeyFile.of(options);
            if (key.startsWith(options.data())) {
                refusals.add(
                        "The master key %s is beside the data that it protects: set --master-key to a file elsewhere, which is backed up apart, or MUTUALITY_PRIVACY_CURRENT and MUTUALITY_PRIVACY_MASTER_KEYS_<ID>"
                                .formatted(key));
            }
        }
        if (Files.exists(options.data().resolve("master-key"))) {
            refusals.add("%s is beside the data that it protects: move it away, and name it by --master-key"
                    .formatted(options.data().resolve("master-key")));
        }
        if (DEMO_GATEWAY_SECRET.equals(environment.get("MUTUALITY_GATEWAY_SECRET"))) {
            refusals.add("MUTUALITY_GATEWAY_SECRET is the demo's: remove it, and a secret is generated");
        }
        options.postgres()
                .filter(url -> !isThisMachine(url))
                .ifPresent(
                        url -> refusals.add(
                                "--postgres names another machine, and the launcher connects without TLS: create databases and roles there, and start the services by themselves with sslmode=verify-full"));
        options.oidc()
                .filter(url -> !url.startsWith("https://") && !isThisMachine(url))
                .ifPresent(url -> refusals.add("--oidc %s is not encrypted: use https".formatted(url)));
    }

    private static boolean isThisMachine(String url) {
        String host = URI.create(url.replaceFirst("^jdbc:", "")).getHost();
        return host != null && (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]"));
    }
}
