package org.mutuality.payment.dispatch;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.mutuality.payment.provider.OnlineProvider;

/** Does the same for each provider, one at a time for each: who is slow keeps only itself waiting. */
final class PerProviderExecutor {
    private final Set<OnlineProvider> busy = ConcurrentHashMap.newKeySet();

    /** Returns at once. @param task left out for who isn't done with the last one */
    void startForEach(List<OnlineProvider> providers, Consumer<OnlineProvider> task) {
        providers.stream()
                .filter(busy::add)
                .forEach(provider -> Thread.startVirtualThread(() -> {
                    try {
                        task.accept(provider);
                    } finally {
                        busy.remove(provider);
                    }
                }));
    }
}
