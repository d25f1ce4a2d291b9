package org.mutuality.platform.eventsourcing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells those who read the event store that there is more to read. */
@ApplicationScoped
public class AppendNotifier {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** @param listener runs on the writing thread: must not block */
    public void onAppend(Runnable listener) {
        listeners.add(listener);
    }

    void signal() {
        listeners.forEach(Runnable::run);
    }
}
