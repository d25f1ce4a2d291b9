package org.mutuality.platform.http.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/**
 * Largest request bodies. {@code quarkus.http.limits.max-body-size} must be slightly above the largest of these,
 * because it closes the connection instead of answering when a request has no Content-Length.
 */
@ConfigMapping(prefix = "mutuality.body-limits")
public interface BodyLimits {

    /** Limit on all other paths. */
    @WithDefault("1000000")
    MemorySize defaultLimit();

    /** Limit by exact path, such as {@code /journals}. */
    Map<String, MemorySize> paths();

    /** Limit on a path, in bytes. */
    default long maxBytes(String path) {
        return paths().getOrDefault(path, defaultLimit()).asLongValue();
    }
}
