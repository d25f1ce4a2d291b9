package org.mutuality.payment.dispatch;

import static java.util.Objects.requireNonNull;

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
import org.mutuality.payment.provider.OnlineProviders;
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
    private final Apart sending = new Apart();
    private final Apart asking = new Apart();
    private final Map<OnlineProvider, Rounds> rounds = new HashMap<>();

    @Inject
    DispatchClock(
            OnlineProviders providers,
            Sender sender,
            Asker asker,
            Hints hints,
            DispatchSettings settings,
            Clock clock) {
        this.providers = providers.all();
        this.sender = sender;
        this.asker = asker;
        this.hints = hints;
        this.clock = clock;
        this.providers.forEach(provider -> rounds.put(provider, new Rounds(settings)));
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void send() {
        sending.each(providers, provider -> safely(() -> sender.send(provider, () -> sent(provider))));
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void ask() {
        asking.each(providers, this::ask);
    }

    private void ask(OnlineProvider provider) {
        safely(() -> SideBySide.each(hints.take(provider), order -> asker.ask(order, provider)));
        safely(() -> round(provider));
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
        return requireNonNull(rounds.get(provider));
    }

    private static void safely(Runnable task) {
        Safely.run(LOG, "Payouts are delayed", task);
    }
}
