package org.mutuality.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.mutuality.platform.eventsourcing.CommandGateway;

/** Keeps what a policy orders: {@code when} a published fact, {@code then} these commands. */
public final class RecordingCommandGateway implements CommandGateway {
    private final List<Object> sent = new CopyOnWriteArrayList<>();

    @Override
    public boolean send(Object command) {
        return sent.add(command);
    }

    @Override
    public <R> R sendForResult(Object command, Class<R> type) {
        throw new UnsupportedOperationException("a policy orders, it doesn't ask");
    }

    public List<Object> sent() {
        return List.copyOf(sent);
    }
}
