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

/**
 * Sends commands through Axon on the caller's thread, retries conflicts, and passes the trace context on to the events.
 */
public final class AxonCommandGateway implements CommandGateway {
    public static final String TRACEPARENT = "traceparent";
    private static final int MAX_ATTEMPTS = 10;

    private final CommandBus bus;

    public AxonCommandGateway(CommandBus bus) {
        this.bus = bus;
    }

    @Override
    public boolean send(Object command) {
        return execute(command, (execution, answer) -> execution.hasAppendedEvents());
    }

    @Override
    public <R> R sendForResult(Object command, Class<R> type) {
        return execute(command, (execution, answer) -> type.cast(answer));
    }

    private <R> R execute(Object command, BiFunction<CommandExecution, @Nullable Object, R> answer) {
        boolean allowSpeculation = true;
        for (int attempt = 1; ; attempt++) {
            try (CommandExecution execution = CommandExecution.begin(allowSpeculation)) {
                Optional<R> outcome = tryExecute(command, execution, answer);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
            } catch (ConcurrencyException e) {
                if (attempt == MAX_ATTEMPTS) {
                    throw new ServerUnavailableException("event store", e);
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000L * attempt));
            }
            allowSpeculation = false;
        }
    }

    /** Empty when the outcome depends on speculative state that no append has confirmed. */
    private <R> Optional<R> tryExecute(
            Object command, CommandExecution execution, BiFunction<CommandExecution, @Nullable Object, R> answer) {
        try {
            R outcome = answer.apply(execution, dispatch(command));
            return execution.isConfirmed() ? Optional.of(outcome) : Optional.empty();
        } catch (RuntimeException e) {
            if (execution.isConfirmed()) {
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

    /** Trace context of the request that caused an event, W3C. */
    public static Optional<String> traceparent(EventMessage<?> event) {
        return Optional.ofNullable((String) event.getMetaData().get(TRACEPARENT));
    }
}
