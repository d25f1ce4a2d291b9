package org.mutuality.platform.observability;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Removes ids from the addresses in the labels of metrics. A request that reaches a resource is counted under its template,
 * one that is refused before, such as without a token, under its own address.
 */
@Singleton
public class MetricLabelsProducer {

    private static final Pattern LITERAL_OR_TEMPLATE = Pattern.compile("|[a-z][a-zA-Z-]*|\\{.*}");

    @Produces
    @Singleton
    MeterFilter withoutIds() {
        return MeterFilter.replaceTagValues("uri", MetricLabelsProducer::withoutIds);
    }

    static String withoutIds(String uri) {
        return uri.startsWith("/")
                ? Arrays.stream(uri.split("/", -1))
                        .map(segment -> LITERAL_OR_TEMPLATE.matcher(segment).matches() ? segment : "*")
                        .collect(Collectors.joining("/"))
                : uri;
    }
}
