package org.mutuality.platform.inbox;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Envelope;

/** Continues the trace of the request that caused an event. */
final class EnvelopeTraceContext {
    private static final TextMapGetter<Envelope> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Envelope envelope) {
            return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable Envelope envelope, String name) {
            return envelope == null || !name.equals("traceparent")
                    ? null
                    : envelope.traceparent().orElse(null);
        }
    };

    private EnvelopeTraceContext() {}

    static Context of(Envelope envelope) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), envelope, HEADERS);
    }
}
