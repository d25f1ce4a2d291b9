package org.mutuality.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mutuality.servers.process.ProcessServer;
import org.mutuality.servers.process.SystemCommands;

/** Keycloak with the realm "mutuality" (src/main/resources/realm/mutuality.json); its data is in PostgreSQL. */
public final class KeycloakServer extends ProcessServer {
    /** Initial administrator of the realm "master". */
    public static final String ADMIN = "admin";

    /** By default, only one of the phones that share an account and sign in at the same moment gets in. */
    static final String CONCURRENT_LOGINS =
            "--spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests=true";

    private static final String REALM = "/realms/mutuality";

    /** Environment variable that the realm file takes the secret of the gateway's client from. */
    static final String GATEWAY_SECRET = "MUTUALITY_GATEWAY_SECRET";

    /** As {@link #GATEWAY_SECRET}, of the client that deletes accounts. */
    static final String ERASURE_SECRET = "MUTUALITY_ERASURE_SECRET";

    /** As {@link #GATEWAY_SECRET}: the addresses to which a sign-in in a browser may return. */
    static final String GATEWAY_ADDRESSES = "MUTUALITY_GATEWAY_ADDRESSES";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Path home;
    private final Database database;
    private final String publicUrl;
    private final Access access;

    /**
     * Secrets and users of a realm, fixed when it is first imported.
     *
     * @param adminPassword of {@link #ADMIN}
     * @param gatewaySecret of the gateway's client
     * @param erasureSecret of the client by which cohort-service deletes the accounts of erased families
     * @param demoUsers whether the demo's users and its partner's client exist, whose passwords everybody knows
     */
    public record Access(String adminPassword, String gatewaySecret, String erasureSecret, boolean demoUsers) {}

    /**
     * @param database for users and sessions
     * @param publicUrl issuer of its tokens, without the realm: the gateway's address, or this server's own
     */
    public KeycloakServer(Path folder, int port, Path log, Database database, String publicUrl, Access access) {
        super("keycloak", port, log);
        this.home = folder.toAbsolutePath();
        this.database = database;
        this.publicUrl = publicUrl;
        this.access = access;
    }

    /** Without a trailing slash. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** The {@code iss} claim of its tokens. */
    public String issuer() {
        return publicUrl + REALM;
    }

    /** URL from which services fetch the signing keys. */
    public String realmUrl() {
        return url() + REALM;
    }

    @Override
    public String preparation() {
        return KeycloakHome.hasPrograms() ? "" : "unpacking and optimising, once per machine: 1 to 3 minutes";
    }

    @Override
    protected void prepare() throws IOException {
        KeycloakHome.layOut(home, access.demoUsers());
    }

    @Override
    protected Map<String, String> environment() {
        return Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                access.adminPassword(),
                GATEWAY_SECRET,
                access.gatewaySecret(),
                ERASURE_SECRET,
                access.erasureSecret(),
                GATEWAY_ADDRESSES,
                // The gateway's port may be another one at the next start, and a realm is imported once.
                publicUrl.startsWith("http://localhost:") ? "http://localhost:*" : publicUrl + "/*",
                "KC_DB_URL",
                database.url(),
                "KC_DB_USERNAME",
                database.user(),
                "KC_DB_PASSWORD",
                database.password());
    }

    // The command of bin/kc.sh, run directly so that the process id is Keycloak's.
    @Override
    protected List<String> command() {
        List<String> command = new ArrayList<>(List.of(SystemCommands.java()));
        command.addAll(VIRTUAL_MACHINE);
        command.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                // A single instance: otherwise it opens a network port to discover others.
                "--cache=local",
                "--import-realm",
                CONCURRENT_LOGINS,
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port(),
                "--hostname=" + publicUrl,
                "--hostname-backchannel-dynamic=true",
                "--proxy-headers=xforwarded",
                "--db-pool-initial-size=1",
                "--db-pool-min-size=1",
                "--db-pool-max-size=20",
                // A sign-in may need two connections at once: more than half of the pool's size would wait for each
                // other.
                "--http-pool-max-threads=8",
                "--log-console-level=info"));
        return command;
    }

    private static final List<String> VIRTUAL_MACHINE = List.of(
            "-Xms64m",
            "-Xmx256m",
            "-XX:MetaspaceSize=96M",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "-Duser.language=en",
            "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    @Override
    protected boolean answers() {
        try {
            return HTTP.send(
                                    HttpRequest.newBuilder(URI.create(realmUrl()))
                                            .timeout(Duration.ofSeconds(2))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
