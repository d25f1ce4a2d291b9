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
import org.mutuality.importer.gateway.Token;

/** How fast are those answered who may not come in: with a forged token, with none, with one that has expired? */
final class TurnedAway implements Question {
    private static final int FORGED = 256;
    private static final String PATH = "/journals/00000000-0000-4000-8000-000000000000/2000-01";

    /** Services forgive some seconds of clock difference. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Stage stage;
    private final List<Measured> rows = new ArrayList<>();

    TurnedAway(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Report answer() throws InterruptedException {
        Token good = stage.token();
        List<String> forged = Forged.like(good.value(), FORGED);
        stage.warmUp(target -> load(target, forged));
        measure("forged token", forged);
        measure("no token", List.of(""));
        if (expires(good)) {
            measure("expired token", List.of(good.value()));
        }
        return new Report(stage.conditions(), rows, Report.only(Set.of(401), rows));
    }

    private void measure(String what, List<String> tokens) {
        for (Map.Entry<String, URI> door : stage.doors().entrySet()) {
            rows.add(stage.measured(what + " " + door.getKey(), load(door.getValue(), tokens)));
        }
    }

    private Load load(URI target, List<String> tokens) {
        List<byte[]> requests = tokens.stream()
                .map(token -> Wire.put(target, PATH, token, Journals.body(1)))
                .toList();
        AtomicLong next = new AtomicLong();
        return stage.load(target, uri -> Optional.of(requests.get((int) (next.getAndIncrement() % requests.size()))));
    }

    /** Waits for it, where that was asked for. */
    private boolean expires(Token token) throws InterruptedException {
        Duration left = Duration.between(Instant.now(), token.expiresAt()).plus(GRACE);
        if (left.compareTo(stage.options().seconds("expired", 0)) > 0) {
            stage.say("expired tokens: not measured; it expires in " + left.toSeconds() + " s, see --expired");
            return false;
        }
        Thread.sleep(left.isNegative() ? Duration.ZERO : left);
        return true;
    }
}
