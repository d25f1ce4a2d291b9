package org.mutuality.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mutuality.launcher.supervision.ManagedProcess;

/** All processes with their settings, in the order in which they start. */
record PlatformStack(BackingServices backing, PortPlan ports, List<ManagedProcess> processes) {
    private static final int CONNECTIONS_PER_SERVICE = 32;

    static PlatformStack of(LauncherOptions options, Path root) {
        PortPlan ports = PortPlan.of(options);
        GeneratedSecrets secrets = GeneratedSecrets.in(options.data());
        BackingServices backing = BackingServices.of(options, ports, secrets);
        List<ManagedProcess> processes = new ArrayList<>(backing.processes());
        Optional<MobileMoneyServer> operator = MobileMoneyServer.of(options, ports, root);
        boolean ownPostgres = options.postgres().isEmpty();
        for (String service : options.services()) {
            for (String name : instances(service, options)) {
                Map<String, String> environment = environment(service, options, ports, backing, secrets, operator);
                environment.putAll(instanceEnvironment(service, name, options, ports));
                var server = new ServiceProcess(
                        service,
                        name,
                        ports.of(name),
                        BackingServices.log(options.data(), name),
                        ServiceCatalog.jar(root, service),
                        environment);
                // Kafka and Keycloak may start later: a service reports "not ready" until they are up.
                processes.add(new ManagedProcess(
                        server, ownPostgres && !service.equals("gateway") ? List.of("postgres") : List.of()));
            }
        }
        operator.ifPresent(server -> processes.add(new ManagedProcess(server, List.of())));
        for (String name : ServiceCatalog.BEHIND_THE_GATEWAY) {
            LeftOutService.remove(options.data(), name);
            if (options.without().contains(name) && !options.production()) {
                Map<String, String> environment = environment(name, options, ports, backing, secrets, operator);
                environment.putAll(instanceEnvironment(name, name, options, ports));
                LeftOutService.write(options, name, environment);
            }
        }
        return new PlatformStack(backing, ports, List.copyOf(processes));
    }

    /** Names of the processes of a service; the gateway runs once. */
    private static List<String> instances(String service, LauncherOptions options) {
        return IntStream.rangeClosed(1, service.equals("gateway") ? 1 : options.instances())
                .mapToObj(number -> ServiceCatalog.instance(service, number))
                .toList();
    }

    private static Map<String, String> instanceEnvironment(
            String service, String name, LauncherOptions options, PortPlan ports) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(ports.of(name)),
                // The same at each start, so that an instance that crashed continues at once.
                "MUTUALITY_KAFKA_INSTANCE_ID", name.replaceFirst(service, "launcher"),
                "MUTUALITY_SEVERAL_INSTANCES", Boolean.toString(options.instances() > 1)));
        if (options.instances() > 1 && !service.equals("gateway")) {
            // The gateway notices within half a second that it is to send to the others.
            environment.put("QUARKUS_SHUTDOWN_DELAY", "3S");
            // All together have as many connections as PostgreSQL permits.
            environment.put(
                    "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
                    Integer.toString(CONNECTIONS_PER_SERVICE / options.instances()));
        }
        return environment;
    }

    /** URL of the gateway, the only address that users need. */
    String gateway() {
        return "http://localhost:" + ports.of("gateway");
    }

    /** Address by which callers reach the gateway. */
    static String publicUrl(LauncherOptions options, PortPlan ports) {
        return options.publicUrl().orElseGet(() -> "http://localhost:" + ports.of("gateway"));
    }

    private static Map<String, String> environment(
            String name,
            LauncherOptions options,
            PortPlan ports,
            BackingServices backing,
            GeneratedSecrets secrets,
            Optional<MobileMoneyServer> operator) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_OIDC_AUTH_SERVER_URL", backing.realm(),
                "QUARKUS_OIDC_TOKEN_ISSUER", backing.issuer(),
                "KAFKA_BOOTSTRAP_SERVERS", backing.kafka(),
                "MUTUALITY_METRICS_PASSWORD", secrets.get("metrics"),
                "AXONIQ_UPDATE_CHECKER_DISABLED", "true"));
        if (options.kafka().isEmpty() && !name.equals("gateway")) {
            TopicAccess.client(name, secrets)
                    .forEach((key, value) -> environment.put(
                            "KAFKA_" + key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        }
        environment.putAll(
                name.equals("gateway") ? routes(options, ports, backing, secrets) : database(name, backing, secrets));
        if (options.production()) {
            environment.put("MUTUALITY_MODE", "production");
        }
        if (!name.equals("gateway")) {
            environment.putAll(SigningKeys.environment(name, secrets));
            // Event loops only do I/O, because requests run on worker threads; more loops cost context switches.
            environment.put("QUARKUS_VERTX_EVENT_LOOPS_POOL_SIZE", Integer.toString(halfTheCores()));
        }
        if (MasterKeyFile.SERVICES.contains(name)) {
            environment.putAll(MasterKeyFile.environment(MasterKeyFile.of(options), System.getenv()));
        }
        if (name.equals("cohort") && options.oidc().isEmpty()) {
            environment.put("MUTUALITY_ACCOUNTS_CLIENT_SECRET", secrets.get(BackingServices.ERASURE_SECRET));
        }
        if (name.equals("payment")) {
            operator.ifPresent(server -> environment.putAll(server.paymentEnvironment(ports.of("gateway"))));
        }
        return environment;
    }

    private static int halfTheCores() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    private static Map<String, String> database(String name, BackingServices backing, GeneratedSecrets secrets) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", backing.postgres().named(name).url(),
                "QUARKUS_DATASOURCE_USERNAME", name,
                "QUARKUS_DATASOURCE_PASSWORD", secrets.get("postgres." + name));
    }

    private static Map<String, String> routes(
            LauncherOptions options, PortPlan ports, BackingServices backing, GeneratedSecrets secrets) {
        Map<String, String> routes = new HashMap<>();
        for (String name : ServiceCatalog.BEHIND_THE_GATEWAY) {
            routes.put(
                    name.toUpperCase(Locale.ROOT) + "_URL",
                    instances(name, options).stream()
                            .map(instance -> "http://127.0.0.1:" + ports.of(instance))
                            .collect(Collectors.joining(",")));
        }
        routes.put("PUBLIC_URL", publicUrl(options, ports));
        if (publicUrl(options, ports).startsWith("https:")) {
            routes.put("QUARKUS_OIDC_WEB_AUTHENTICATION_COOKIE_FORCE_SECURE", "true");
            // The callers' addresses, for the limits, come from the TLS proxy, which is on this machine.
            routes.put("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true");
            routes.put("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES", "127.0.0.1,::1");
        }
        routes.put("KEYCLOAK_URL", backing.realm().replaceFirst("/realms/.*", ""));
        routes.put("QUARKUS_OIDC_CLIENT_ID", "mutuality-gateway");
        routes.put(
                "QUARKUS_OIDC_CREDENTIALS_SECRET",
                System.getenv().getOrDefault("MUTUALITY_GATEWAY_SECRET", secrets.get(BackingServices.GATEWAY_SECRET)));
        return routes;
    }
}
