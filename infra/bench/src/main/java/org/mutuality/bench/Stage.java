package org.mutuality.bench;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mutuality.importer.gateway.Credentials;
import org.mutuality.importer.gateway.Gateway;
import org.mutuality.importer.gateway.Patience;
import org.mutuality.importer.gateway.Token;

/** What every question shares: who signs in, the two doors that are measured, and for how long. */
final class Stage {
    private static final int FAMILIES = 8000;

    private final Options options;
    private final Consumer<String> out;
    private final Gateway gateway;
    private final Duration length;
    private final int connections;

    /** @param connections where none are asked for */
    Stage(Options options, Consumer<String> out, int connections) {
        this.options = options;
        this.out = out;
        this.length = options.seconds("seconds", 30);
        this.connections = options.count("connections", connections);
        this.gateway = new Gateway(
                options.gateway(),
                new Credentials("mutuality-cli", options.text("user", "lea"), options.password()),
                new Patience(Duration.ofSeconds(60)));
    }

    Options options() {
        return options;
    }

    int connections() {
        return connections;
    }

    Duration length() {
        return length;
    }

    void say(String what) {
        out.accept(what);
    }

    Token token() {
        return gateway.signIn().token();
    }

    /** In the order in which they are measured. */
    Map<String, URI> doors() {
        Map<String, URI> doors = new LinkedHashMap<>();
        doors.put("through the gateway", options.gateway());
        doors.put("straight to the service", options.journal());
        return doors;
    }

    Journals journals() throws InterruptedException {
        int families = options.count("families", FAMILIES);
        say("enrolling " + families + " families");
        return new Journals(new Setting(gateway, options.runs("payment")).families(families), () -> token().value());
    }

    void warmUp(Function<URI, Load> load) {
        Duration half = options.seconds("warm-up", 60).dividedBy(2);
        say("warming up");
        for (URI target : doors().values()) {
            Load.Result result = load.apply(target).run(half);
            say("  %s %.0f/s %s".formatted(target, result.perSecond(), result.statuses()));
        }
    }

    Measured measured(String what, Load load) {
        say("measuring " + what);
        Cpu before = Cpu.now(options.processes());
        Load.Result result = load.run(length);
        return Measured.of(what, result, Cpu.now(options.processes()).since(before, seconds(result.took())));
    }

    Load load(URI target, Function<URI, Optional<byte[]>> requests) {
        return new Load(target, connections, requests);
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

    Map<String, String> conditions(Journals journals) {
        Map<String, String> conditions = conditions();
        conditions.put("answers in a journal", String.valueOf(Answers.WIDTH));
        if (journals.ended()) {
            conditions.put("ended early", "all months are submitted: increase --families");
        }
        return conditions;
    }

    static double seconds(Duration took) {
        return took.toNanos() / 1e9;
    }
}
