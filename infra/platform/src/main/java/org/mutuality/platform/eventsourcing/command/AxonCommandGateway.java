package org.mutuality.platform.eventsourcing.command;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.problem.ServerUnavailableException;

/** Sends on the caller's thread; remembers which request caused what. */
public final class AxonCommandGateway implements CommandGateway {
    public static final String TRACEPARENT = "traceparent";
    private static final int MOST_RACES = 10;

    private final CommandBus bus;

    public AxonCommandGateway(CommandBus bus) {
        this.bus = bus;
    }

    @Override
    public boolean send(Object command) {
        return sent(command, (attempt, answer) -> attempt.hasAppendedEvents());
    }

    @Override
    public <R> R sendForResult(Object command, Class<R> type) {
        return sent(command, (attempt, answer) -> type.cast(answer));
    }

    private <R> R sent(Object command, BiFunction<CommandExecution, @Nullable Object, R> answer) {
        boolean mayGuess = true;
        for (int race = 1; ; race++) {
            try (CommandExecution attempt = CommandExecution.begin(mayGuess)) {
                Optional<R> said = tried(command, attempt, answer);
                if (said.isPresent()) {
                    return said.get();
                }
            } catch (ConcurrencyException e) {
                if (race == MOST_RACES) {
                    throw new ServerUnavailableException("event store", e);
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L * race));
            }
            mayGuess = false;
        }
    }

    /** Empty when it was decided on a guess that nothing has proven. */
    private <R> Optional<R> tried(
            Object command, CommandExecution attempt, BiFunction<CommandExecution, @Nullable Object, R> answer) {
        try {
            R said = answer.apply(attempt, dispatch(command));
            return attempt.isConfirmed() ? Optional.of(said) : Optional.empty();
        } catch (RuntimeException e) {
            if (attempt.isConfirmed()) {
                throw e;
            }
            return Optional.empty();
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
        return span.isValid() ? Map.of(TRACEPARENT, traceparent(span)) : Map.of();
    }

    private static String traceparent(SpanContext span) {
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags();
    }

    /** Trace context of the request that caused it, W3C. */
    public static Optional<String> traceparent(EventMessage<?> event) {
        return Optional.ofNullable((String) event.getMetaData().get(TRACEPARENT));
    }
}
