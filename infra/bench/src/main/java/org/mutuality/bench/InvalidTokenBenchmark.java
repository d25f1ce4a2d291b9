package org.mutuality.bench;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.mutuality.bench.load.HttpConnection;
import org.mutuality.bench.load.LoadGenerator;
import org.mutuality.importer.gateway.AccessToken;

/** How fast are those answered who may not come in: with a forged token, with none, with one that has expired? */
final class InvalidTokenBenchmark implements Benchmark {
    private static final int FORGED = 256;
    private static final String PATH = "/journals/00000000-0000-4000-8000-000000000000/2000-01";

    /** Services forgive some seconds of clock difference. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final BenchContext stage;
    private final List<Measurement> rows = new ArrayList<>();

    InvalidTokenBenchmark(BenchContext stage) {
        this.stage = stage;
    }

    @Override
    public BenchReport answer() throws InterruptedException {
        AccessToken good = stage.token();
        List<String> forged = ForgedTokens.like(good.value(), FORGED);
        stage.warmUp(target -> load(target, forged));
        measure("forged token", forged);
        measure("no token", List.of(""));
        if (expires(good)) {
            measure("expired token", List.of(good.value()));
        }
        return new BenchReport(stage.conditions(), rows, BenchReport.only(Set.of(401), rows));
    }

    private void measure(String what, List<String> tokens) {
        for (Map.Entry<String, URI> door : stage.doors().entrySet()) {
            rows.add(stage.measured(what + " " + door.getKey(), load(door.getValue(), tokens)));
        }
    }

    private LoadGenerator load(URI target, List<String> tokens) {
        List<byte[]> requests = tokens.stream()
                .map(token -> HttpConnection.put(target, PATH, token, JournalRequests.body(1)))
                .toList();
        AtomicLong next = new AtomicLong();
        return stage.load(target, uri -> Optional.of(requests.get((int) (next.getAndIncrement() % requests.size()))));
    }

    /** Waits for it, where that was asked for. */
    private boolean expires(AccessToken token) throws InterruptedException {
        Duration left = Duration.between(Instant.now(), token.expiresAt()).plus(GRACE);
        if (left.compareTo(stage.options().seconds("expired", 0)) > 0) {
            stage.print("expired tokens: not measured; it expires in " + left.toSeconds() + " s, see --expired");
            return false;
        }
        Thread.sleep(left.isNegative() ? Duration.ZERO : left);
        return true;
    }
}
