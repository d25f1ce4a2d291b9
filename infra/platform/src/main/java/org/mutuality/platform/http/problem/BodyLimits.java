package org.mutuality.platform.http.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How large a body may be; {@code quarkus.http.limits.max-body-size} is a little above the
 * largest of these, for it cuts the line instead of answering when the length isn't told. */
@ConfigMapping(prefix = "mutuality.body")
public interface BodyLimits {

    /** Bytes, on every path that isn't named. */
    @WithDefault("1000000")
    MemorySize most();

    /** Path as in {@code /journals}, without what may follow → bytes. */
    Map<String, MemorySize> at();

    /** Bytes on a path. */
    default long mostAt(String path) {
        return at().getOrDefault(path, most()).asLongValue();
    }
}
