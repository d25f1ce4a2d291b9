package org.mutuality.platform.eventsourcing.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notifies readers of the event store that events were appended by this instance. */
@ApplicationScoped
public class AppendNotifier {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** @param listener runs on the writing thread and must not block */
    public void onAppend(Runnable listener) {
        listeners.add(listener);
    }

    void signal() {
        listeners.forEach(Runnable::run);
    }
}
