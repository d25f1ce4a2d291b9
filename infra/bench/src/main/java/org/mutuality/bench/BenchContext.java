package org.mutuality.bench;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mutuality.bench.load.LoadGenerator;
import org.mutuality.importer.gateway.AccessToken;
import org.mutuality.importer.gateway.Credentials;
import org.mutuality.importer.gateway.GatewayClient;
import org.mutuality.importer.gateway.RetryPolicy;

/** What all benchmarks share: the account, the two addresses that are measured, and the durations. */
final class BenchContext {
    private static final int FAMILIES = 8000;

    private final BenchOptions options;
    private final Consumer<String> out;
    private final GatewayClient gateway;
    private final GatewayClient approver;
    private final Duration length;
    private final int connections;

    /** @param connections default of {@code --connections} */
    BenchContext(BenchOptions options, Consumer<String> out, int connections) {
        this.options = options;
        this.out = out;
        this.length = options.seconds("seconds", 30);
        this.connections = options.count("connections", connections);
        this.gateway = client(options, options.text("user", "lea"));
        this.approver = client(options, options.text("approver", "chen"));
    }

    private static GatewayClient client(BenchOptions options, String user) {
        return new GatewayClient(
                options.gateway(),
                new Credentials("mutuality-cli", user, options.password()),
                new RetryPolicy(Duration.ofSeconds(60)));
    }

    BenchOptions options() {
        return options;
    }

    int connections() {
        return connections;
    }

    Duration length() {
        return length;
    }

    void print(String text) {
        out.accept(text);
    }

    AccessToken token() {
        return gateway.signIn().token();
    }

    /** Label → address, in the order in which they are measured. */
    Map<String, URI> targets() {
        Map<String, URI> targets = new LinkedHashMap<>();
        targets.put("through the gateway", options.gateway());
        targets.put("directly to the service", options.journal());
        return targets;
    }

    JournalRequests journals() throws InterruptedException {
        int families = options.count("families", FAMILIES);
        print("enrolling " + families + " families");
        return new JournalRequests(
                new BenchCohort(gateway, approver, options.runs("payment")).families(families), () -> token().value());
    }

    void warmUp(Function<URI, LoadGenerator> load) {
        Duration half = options.seconds("warm-up", 60).dividedBy(2);
        print("warming up");
        for (URI target : targets().values()) {
            LoadGenerator.LoadResult result = load.apply(target).run(half);
            print("  %s %.0f/s %s".formatted(target, result.perSecond(), result.statuses()));
        }
    }

    Measurement measured(String text, LoadGenerator load) {
        print("measuring " + text);
        CpuTime before = CpuTime.now(options.processes());
        LoadGenerator.LoadResult result = load.run(length);
        return Measurement.of(text, result, CpuTime.now(options.processes()).since(before, seconds(result.duration())));
    }

    LoadGenerator load(URI target, Function<URI, Optional<byte[]>> requests) {
        return new LoadGenerator(target, connections, requests);
    }

    Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("at", Instant.now().toString());
        conditions.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
        conditions.put("with", String.join(", ", options.state().pids().keySet()));
        conditions.put("connections", String.valueOf(connections));
        conditions.put("seconds each", String.valueOf(length.toSeconds()));
        conditions.put("warm-up", options.seconds("warm-up", 60).toSeconds() + " s");
        return conditions;
    }

    Map<String, String> conditions(JournalRequests journals) {
        Map<String, String> conditions = conditions();
        conditions.put("answers in a journal", String.valueOf(SampleAnswers.WIDTH));
        if (journals.ended()) {
            conditions.put("ended early", "all months are submitted: increase --families");
        }
        return conditions;
    }

    static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
