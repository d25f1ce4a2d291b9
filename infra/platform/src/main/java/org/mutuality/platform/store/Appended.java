package org.mutuality.platform.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells those who read the event store that there is more to read. */
@ApplicationScoped
public class Appended {
    private final List<Consumer<Set<String>>> listeners = new CopyOnWriteArrayList<>();

    /** @param listener gets the stored names of what was appended, on the writing thread: must not block */
    public void onAppend(Consumer<Set<String>> listener) {
        listeners.add(listener);
    }

    void signal(Set<String> names) {
        listeners.forEach(listener -> listener.accept(names));
    }
}
