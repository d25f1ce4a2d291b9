package org.mutuality.payment.dispatch;

import static java.util.Objects.requireNonNull;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.mutuality.payment.provider.OnlineProvider;
import org.mutuality.platform.view.SideBySide;

/** Looks every second what is to be sent and asked. Every instance does: a payout lets only one of them send it. */
@Singleton
public class DispatchClock {
    private static final Logger LOG = Logger.getLogger(DispatchClock.class);

    private final List<OnlineProvider> providers;
    private final Sender sender;
    private final Asker asker;
    private final Hints hints;
    private final Clock clock;
    private final Map<String, Rounds> rounds = new HashMap<>();

    @Inject
    DispatchClock(
            @All List<OnlineProvider> providers,
            Sender sender,
            Asker asker,
            Hints hints,
            DispatchSettings settings,
            Clock clock) {
        this.providers = providers.stream().filter(OnlineProvider::isThere).toList();
        this.sender = sender;
        this.asker = asker;
        this.hints = hints;
        this.clock = clock;
        this.providers.forEach(provider -> rounds.put(provider.name(), new Rounds(settings)));
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void send() {
        providers.forEach(provider -> safely(() -> sender.send(provider, () -> sent(provider))));
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void ask() {
        for (OnlineProvider provider : providers) {
            safely(() -> SideBySide.each(hints.take(provider.name()), order -> asker.ask(order, provider)));
            safely(() -> round(provider));
        }
    }

    private void round(OnlineProvider provider) {
        Rounds turn = turn(provider);
        if (turn.isDue(clock.instant())) {
            turn.ended(asker.askAll(provider) > 0, clock.instant());
        }
    }

    private void sent(OnlineProvider provider) {
        turn(provider).sent(clock.instant());
    }

    private Rounds turn(OnlineProvider provider) {
        return requireNonNull(rounds.get(provider.name()));
    }

    private static void safely(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            // The database may be away; the next round goes on where this one stopped.
            LOG.warnf("Payouts wait for the next round: %s", e.getMessage());
        }
    }
}
