package org.mutuality.payment.dispatch;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Runs a task for several providers in parallel, one run at a time for each, so that a slow provider delays only itself.
 *
 * @param <P> provider
 */
final class PerProviderExecutor<P> {
    private final Set<P> busy = ConcurrentHashMap.newKeySet();

    /** Starts the task and returns immediately. @param task skipped for a provider whose previous run has not finished */
    void startForEach(List<P> providers, Consumer<P> task) {
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
