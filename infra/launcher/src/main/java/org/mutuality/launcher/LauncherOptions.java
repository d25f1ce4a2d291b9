package org.mutuality.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Options of the command line.
 *
 * @param data folder of all data and logs
 * @param port the gateway's; the others are derived from it, see {@link PortPlan}
 * @param freePorts use any free ports instead
 * @param demo load the demo data
 * @param demoUsers create the demo's users when the realm is created
 * @param detach return once everything is ready
 * @param postgres an existing server, {@code postgresql://user:password@host:port}
 * @param kafka existing brokers, {@code host:port[,host:port]}
 * @param oidc an existing realm, e.g. {@code https://id.example.org/realms/mutuality}
 * @param production refuse to start with what is fit for a demo only, see {@link ProductionRules}
 * @param publicUrl address by which callers reach the gateway, of the TLS proxy in front of it
 * @param masterKey file with the master key; by default {@code master-key} in the data folder
 * @param instances of each service behind the gateway
 * @param without services that are not started, because they run elsewhere or are not needed
 */
record LauncherOptions(
        Path data,
        int port,
        boolean freePorts,
        boolean demo,
        boolean demoUsers,
        boolean detach,
        Optional<String> postgres,
        Optional<String> kafka,
        Optional<String> oidc,
        boolean production,
        Optional<String> publicUrl,
        Optional<Path> masterKey,
        int instances,
        Set<String> without) {
    static final String DETACH = "--detach";

    static final String USAGE = """
            infra/up [options]        infra/status [--data DIR]        infra/down [--data DIR]
              --data DIR              folder of all data and logs (default: data)
              --port N                the gateway's port (default: 8080); the others follow it
              --free-ports            use any free ports
              --postgres URL          use this server: postgresql://user:password@host:port
              --kafka HOST:PORT       use these brokers
              --oidc URL              use this realm: https://id.example.org/realms/mutuality
              --instances N           run each service N times, 1 to 3 (default: 1): one may be restarted or crash meanwhile; infra/docs/adr/0023
              --without NAME[,NAME]   do not start these services, such as payment,investment; implies --no-demo-data
              --no-demo-data          load no demo data, but create the demo's users
              --no-demo               neither demo data nor demo users; infra/docs/security.md says how to add people
              --public-url URL        address by which callers reach the gateway, through a TLS proxy on this machine; needs --no-demo
              --master-key FILE       read the master key from this file, or create it there (default: master-key in the data folder)
              --production            refuse what is fit for a demo only, and say what to set; infra/docs/security.md; implies --no-demo
              --detach                return when everything is ready; infra/down stops it""";

    /** The services to start, in the order of their ports. */
    List<String> services() {
        return ServiceCatalog.NAMES.stream()
                .filter(name -> !without.contains(name))
                .toList();
    }

    /** @throws IllegalArgumentException the message names the invalid option */
    static LauncherOptions parse(List<String> arguments, Path root) {
        Builder options = new Builder(root.resolve("data"));
        Deque<String> remaining = new ArrayDeque<>(arguments);
        while (!remaining.isEmpty()) {
            options.apply(remaining.pop(), remaining);
        }
        return options.build();
    }

    private static final class Builder {
        private Path data;
        private int port = 8080;
        private boolean freePorts;
        private boolean demo = true;
        private boolean demoUsers = true;
        private boolean detach;
        private Optional<String> postgres = Optional.empty();
        private Optional<String> kafka = Optional.empty();
        private Optional<String> oidc = Optional.empty();
        private boolean production;
        private Optional<String> publicUrl = Optional.empty();
        private Optional<Path> masterKey = Optional.empty();
        private int instances = 1;
        private Set<String> without = Set.of();

        Builder(Path data) {
            this.data = data;
        }

        void apply(String option, Deque<String> remaining) {
            switch (option) {
                case "--data" -> data = Path.of(value(option, remaining));
                case "--port" -> port = port(value(option, remaining));
                case "--free-ports" -> freePorts = true;
                case "--no-demo-data" -> demo = false;
                case "--no-demo" -> {
                    demo = false;
                    demoUsers = false;
                }
                case "--production" -> {
                    production = true;
                    demo = false;
                    demoUsers = false;
                }
                case "--public-url" -> publicUrl = Optional.of(publicUrl(value(option, remaining)));
                case "--master-key" ->
                    masterKey = Optional.of(
                            Path.of(value(option, remaining)).toAbsolutePath().normalize());
                case DETACH -> detach = true;
                case "--postgres" -> postgres = Optional.of(value(option, remaining));
                case "--kafka" -> kafka = Optional.of(value(option, remaining));
                case "--oidc" -> oidc = Optional.of(value(option, remaining).replaceAll("/+$", ""));
                case "--instances" -> instances = instances(value(option, remaining));
                case "--without" -> without = services(value(option, remaining));
                default -> throw new IllegalArgumentException("unknown option " + option);
            }
        }

        private static String value(String option, Deque<String> remaining) {
            if (remaining.isEmpty() || remaining.peek().startsWith("--")) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            return remaining.pop();
        }

        private static String publicUrl(String value) {
            if (!value.matches("https?://[^/?#]+/?")) {
                throw new IllegalArgumentException("--public-url must be http(s)://host[:port], not " + value);
            }
            return value.replaceAll("/+$", "");
        }

        private static int port(String value) {
            if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 63000) {
                throw new IllegalArgumentException("--port must be a number from 1 to 63000, not " + value);
            }
            return Integer.parseInt(value);
        }

        private static int instances(String value) {
            if (!value.matches("[1-%d]".formatted(PortPlan.MAX_INSTANCES))) {
                throw new IllegalArgumentException(
                        "--instances must be a number from 1 to %d, not %s".formatted(PortPlan.MAX_INSTANCES, value));
            }
            return Integer.parseInt(value);
        }

        private static Set<String> services(String value) {
            Set<String> names = new TreeSet<>(List.of(value.split(",", -1)));
            if (!ServiceCatalog.BEHIND_THE_GATEWAY.containsAll(names)) {
                throw new IllegalArgumentException("--without must name services: %s, not %s"
                        .formatted(String.join(", ", ServiceCatalog.BEHIND_THE_GATEWAY), value));
            }
            return names;
        }

        LauncherOptions build() {
            return new LauncherOptions(
                    data.toAbsolutePath().normalize(),
                    port,
                    freePorts,
                    demo && without.isEmpty(),
                    demoUsers,
                    detach,
                    postgres,
                    kafka,
                    oidc,
                    production,
                    publicUrl,
                    masterKey,
                    instances,
                    without);
        }
    }
}
