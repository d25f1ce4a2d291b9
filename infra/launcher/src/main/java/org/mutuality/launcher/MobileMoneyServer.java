package org.mutuality.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.servers.process.ProcessServer;

/** Simulated mobile-money operator: pays no real money and records its transactions itself. */
final class MobileMoneyServer extends ProcessServer {
    static final String NAME = "mobilemoney";

    private static final String OPERATOR_URL = "MUTUALITY_PAYMENT_MOBILE_MONEY_URL";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Path jar;
    private final Path state;

    // New at each start; only the simulator and payment-service need them.
    private final String key = UUID.randomUUID().toString();
    private final String secret = UUID.randomUUID().toString();

    private MobileMoneyServer(int port, Path log, Path jar, Path state) {
        super(NAME, port, log);
        this.jar = jar;
        this.state = state;
    }

    /** Empty when the environment names a real operator, payment-service does not run here, or the money is real. */
    static Optional<MobileMoneyServer> of(LauncherOptions options, PortPlan ports, Path root) {
        return System.getenv().containsKey(OPERATOR_URL)
                        || options.production()
                        || !options.services().contains("payment")
                ? Optional.empty()
                : Optional.of(new MobileMoneyServer(
                        ports.of(NAME),
                        BackingServices.log(options.data(), NAME),
                        jar(root),
                        options.data().resolve(NAME)));
    }

    static Path jar(Path root) {
        return root.resolve("infra/providers/target/providers.jar");
    }

    /**
     * Settings of payment-service: the operator's address, and the address for its callbacks.
     *
     * @param gateway port of the gateway
     */
    Map<String, String> paymentEnvironment(int gateway) {
        return Map.of(
                OPERATOR_URL,
                address(),
                "MUTUALITY_PAYMENT_MOBILE_MONEY_KEY",
                key,
                "MUTUALITY_PAYMENT_MOBILE_MONEY_CALLBACK",
                "http://127.0.0.1:" + gateway + "/callbacks/mobile-money",
                "MUTUALITY_PAYMENT_MOBILE_MONEY_CALLBACK_SECRET",
                secret);
    }

    private String address() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    protected void prepare() throws IOException {
        if (!Files.exists(jar)) {
            throw new IOException(jar + " is missing: build it first (infra/up does)");
        }
    }

    @Override
    protected Map<String, String> environment() {
        return Map.of("MUTUALITY_SIMULATOR_KEY", key, "MUTUALITY_SIMULATOR_SECRET", secret);
    }

    @Override
    protected List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dmutuality.name=" + NAME,
                "-jar",
                jar.toString(),
                "mobile-money",
                "--port",
                Integer.toString(port()),
                "--state",
                state.toString());
    }

    @Override
    protected boolean answers() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address() + "/simulator/health"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
