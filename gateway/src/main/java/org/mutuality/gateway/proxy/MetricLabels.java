package org.mutuality.gateway.proxy;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reduces the addresses in the labels of metrics to their first segment: those of families and cohorts contain ids. */
@Singleton
class MetricLabels {

    @Produces
    @Singleton
    static MeterFilter withoutIds() {
        return MeterFilter.replaceTagValues("uri", MetricLabels::firstSegment);
    }

    private static String firstSegment(String uri) {
        int end = uri.indexOf('/', 1);
        return uri.startsWith("/") && end > 0 ? uri.substring(0, end) + "/*" : uri;
    }
}
