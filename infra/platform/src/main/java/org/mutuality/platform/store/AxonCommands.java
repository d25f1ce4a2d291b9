package org.mutuality.platform.store;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.Unavailable;

/** Sends on the caller's thread; remembers which request caused what. */
final class AxonCommands implements Commands {
    static final String TRACEPARENT = "traceparent";
    private static final int MOST_RACES = 10;

    // A command is run, and what it decided is appended, on the thread that sent it.
    private static final ThreadLocal<Boolean> HAPPENED = ThreadLocal.withInitial(() -> false);

    private final CommandBus bus;

    AxonCommands(CommandBus bus) {
        this.bus = bus;
    }

    /** The running command's events are durable. */
    static void happened() {
        HAPPENED.set(true);
    }

    @Override
    public boolean send(Object command) {
        return sent(command, answer -> HAPPENED.get());
    }

    @Override
    public <R> R ask(Object command, Class<R> type) {
        return sent(command, type::cast);
    }

    private <R> R sent(Object command, Function<@Nullable Object, R> answer) {
        for (int race = 1; ; race++) {
            try {
                return answer.apply(dispatch(command));
            } catch (ConcurrencyException e) {
                if (race == MOST_RACES) {
                    throw new Unavailable("event store", e);
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L * race));
            } finally {
                HAPPENED.remove();
            }
        }
    }

    private @Nullable Object dispatch(Object command) {
        FutureCallback<Object, Object> answer = new FutureCallback<>();
        bus.dispatch(GenericCommandMessage.asCommandMessage(command).andMetaData(cause()), answer);
        Throwable failure =
                answer.getResult().isExceptional() ? answer.getResult().exceptionResult() : null;
        if (failure instanceof CommandExecutionException wrapped
                && wrapped.getCause() instanceof RuntimeException cause) {
            throw cause;
        }
        if (failure instanceof RuntimeException cause) {
            throw cause;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        return answer.getResult().getPayload();
    }

    private static Map<String, String> cause() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? Map.of(
                        TRACEPARENT, "00-%s-%s-%s".formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags()))
                : Map.of();
    }
}
