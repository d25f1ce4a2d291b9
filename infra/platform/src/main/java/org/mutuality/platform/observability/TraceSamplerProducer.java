package org.mutuality.platform.observability;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Decides which traces are recorded. Every request has a W3C trace id, which is propagated and logged. The share {@code
 * mutuality.traces.sample-ratio} (0 to 1) is recorded and exported to {@code quarkus.otel.exporter.otlp.endpoint}.
 */
@Singleton
public class TraceSamplerProducer {

    // By default Quarkus exports to localhost:4317, and a sampled traceparent of an outside caller would trigger it.
    @Produces
    @Singleton
    Sampler sampler(@ConfigProperty(name = "mutuality.traces.sample-ratio", defaultValue = "0") double ratio) {
        return ratio <= 0 ? Sampler.alwaysOff() : Sampler.parentBased(Sampler.traceIdRatioBased(ratio));
    }
}
