package org.mutuality.platform.observability;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which requests are recorded. Every one has a W3C trace id, is passed on with it and logged under it; recorded and
 * exported to {@code quarkus.otel.exporter.otlp.endpoint} is the share {@code mutuality.traces.ratio}, 0 to 1.
 */
@Singleton
public class TraceSamplerProducer {

    // Quarkus exports to localhost:4317 unasked, and an outsider's sampled traceparent would make it do so.
    @Produces
    @Singleton
    Sampler sampler(@ConfigProperty(name = "mutuality.traces.ratio", defaultValue = "0") double ratio) {
        return ratio <= 0 ? Sampler.alwaysOff() : Sampler.parentBased(Sampler.traceIdRatioBased(ratio));
    }
}
