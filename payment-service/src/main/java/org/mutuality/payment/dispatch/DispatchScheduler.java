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
import org.mutuality.payment.provider.registry.OnlineProviderRegistry;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.ScheduledTask;

/** Looks every second what is to be sent and asked. Every instance does: a payout lets only one of them send it. */
@Singleton
public class DispatchScheduler {
    private static final ScheduledTask TASK = new ScheduledTask(Logger.getLogger(DispatchScheduler.class), "Payouts");

    private final List<OnlineProvider> providers;
    private final PayoutSender sender;
    private final OrderStatusPoller asker;
    private final RecheckQueue hints;
    private final Clock clock;
    private final PerProviderExecutor sending = new PerProviderExecutor();
    private final PerProviderExecutor asking = new PerProviderExecutor();
    private final Map<OnlineProvider, PollBackoff> rounds = new HashMap<>();

    @Inject
    DispatchScheduler(
            OnlineProviderRegistry providers,
            PayoutSender sender,
            OrderStatusPoller asker,
            RecheckQueue hints,
            DispatchSettings settings,
            Clock clock) {
        this.providers = providers.all();
        this.sender = sender;
        this.asker = asker;
        this.hints = hints;
        this.clock = clock;
        this.providers.forEach(provider -> rounds.put(provider, new PollBackoff(settings)));
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void send() {
        sending.startForEach(providers, provider -> TASK.run(() -> sender.send(provider, () -> sent(provider))));
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void pollOrders() {
        asking.startForEach(providers, this::pollOrders);
    }

    private void pollOrders(OnlineProvider provider) {
        TASK.run(() -> BoundedConcurrency.each(hints.drain(provider), order -> asker.pollOrder(order, provider)));
        TASK.run(() -> round(provider));
    }

    private void round(OnlineProvider provider) {
        PollBackoff turn = turn(provider);
        if (turn.isDue(clock.instant())) {
            turn.roundEnded(asker.pollOpenOrders(provider) > 0, clock.instant());
        }
    }

    private void sent(OnlineProvider provider) {
        turn(provider).orderSent(clock.instant());
    }

    private PollBackoff turn(OnlineProvider provider) {
        return requireNonNull(rounds.get(provider));
    }
}
