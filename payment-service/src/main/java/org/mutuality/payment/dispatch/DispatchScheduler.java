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

/**
 * Sends to online providers and requests the status of their orders, every second and when a batch is released. Every
 * instance does: a payout lets only one of them send it.
 */
@Singleton
public class DispatchScheduler {
    private static final ScheduledTask TASK = new ScheduledTask(Logger.getLogger(DispatchScheduler.class), "Payouts");

    private final List<OnlineProvider> providers;
    private final PayoutSender sender;
    private final OrderStatusPoller poller;
    private final RecheckQueue rechecks;
    private final Clock clock;
    private final PerProviderExecutor<OnlineProvider> sending = new PerProviderExecutor<>();
    private final PerProviderExecutor<OnlineProvider> polling = new PerProviderExecutor<>();
    private final Map<OnlineProvider, PollBackoff> backOffs = new HashMap<>();

    @Inject
    DispatchScheduler(
            OnlineProviderRegistry providers,
            PayoutSender sender,
            OrderStatusPoller poller,
            RecheckQueue rechecks,
            DispatchSettings settings,
            Clock clock) {
        this.providers = providers.all();
        this.sender = sender;
        this.poller = poller;
        this.rechecks = rechecks;
        this.clock = clock;
        this.providers.forEach(provider -> backOffs.put(provider, new PollBackoff(settings)));
    }

    /** Starts sending to every provider that is not being sent to already; returns immediately. */
    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void send() {
        sending.startForEach(providers, provider -> TASK.run(() -> sender.send(provider, () -> orderSent(provider))));
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void pollOrders() {
        polling.startForEach(providers, this::pollOrders);
    }

    private void pollOrders(OnlineProvider provider) {
        TASK.run(() -> BoundedConcurrency.each(rechecks.drain(provider), order -> poller.pollOrder(order, provider)));
        TASK.run(() -> pollIfDue(provider));
    }

    private void pollIfDue(OnlineProvider provider) {
        PollBackoff backOff = backOff(provider);
        if (backOff.isDue(clock.instant())) {
            backOff.roundEnded(poller.pollOpenOrders(provider) > 0, clock.instant());
        }
    }

    private void orderSent(OnlineProvider provider) {
        backOff(provider).orderSent(clock.instant());
    }

    private PollBackoff backOff(OnlineProvider provider) {
        return requireNonNull(backOffs.get(provider));
    }
}
