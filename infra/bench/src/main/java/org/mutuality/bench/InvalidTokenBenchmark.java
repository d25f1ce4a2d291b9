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

/** Measures rejected requests per second: with a forged token, without a token, with an expired token. */
final class InvalidTokenBenchmark implements Benchmark {
    private static final int FORGED = 256;
    private static final String PATH = "/journals/00000000-0000-4000-8000-000000000000/2000-01";

    /** Services tolerate some seconds of clock difference. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final BenchContext context;
    private final List<Measurement> rows = new ArrayList<>();

    InvalidTokenBenchmark(BenchContext context) {
        this.context = context;
    }

    @Override
    public BenchReport run() throws InterruptedException {
        AccessToken valid = context.token();
        List<String> forged = ForgedTokens.like(valid.value(), FORGED);
        context.warmUp(target -> load(target, forged));
        measure("forged token", forged);
        measure("no token", List.of(""));
        if (awaitExpiry(valid)) {
            measure("expired token", List.of(valid.value()));
        }
        return new BenchReport(context.conditions(), rows, BenchReport.only(Set.of(401), rows));
    }

    private void measure(String label, List<String> tokens) {
        for (Map.Entry<String, URI> target : context.targets().entrySet()) {
            rows.add(context.measured(label + " " + target.getKey(), load(target.getValue(), tokens)));
        }
    }

    private LoadGenerator load(URI target, List<String> tokens) {
        List<byte[]> requests = tokens.stream()
                .map(token -> HttpConnection.put(target, PATH, token, JournalRequests.body(1)))
                .toList();
        AtomicLong next = new AtomicLong();
        return context.load(target, uri -> Optional.of(requests.get((int) (next.getAndIncrement() % requests.size()))));
    }

    /** Waits until the token has expired, for at most {@code --expired}; false when that is too short. */
    private boolean awaitExpiry(AccessToken token) throws InterruptedException {
        Duration left = Duration.between(Instant.now(), token.expiresAt()).plus(GRACE);
        if (left.compareTo(context.options().seconds("expired", 0)) > 0) {
            context.print(
                    "expired tokens: not measured; the token expires in " + left.toSeconds() + " s, see --expired");
            return false;
        }
        Thread.sleep(left.isNegative() ? Duration.ZERO : left);
        return true;
    }
}
