package org.mutuality.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How much is let through. */
@ConfigMapping(prefix = "mutuality.limit")
public interface GatewayLimits {

    /** Bytes of a body. */
    @WithDefault("1048576")
    long body();

    /** Path as in {@code /journals}, without what may follow → bytes of a body there. */
    Map<String, Long> bodyAt();

    /** Wrong passwords a minute, of each address. */
    @WithDefault("60")
    int failedLogins();

    /** Requests a second, for each caller. */
    @WithDefault("5000")
    long perCaller();

    /** Connections to one service; more requests wait, four times as many at most. */
    @WithDefault("256")
    int connections();

    /** For a service to begin its answer, and between two pieces of it. */
    @WithDefault("30S")
    Duration timeout();

    /** Path as in {@code /journals}, without what may follow → {@link #timeout} there. */
    Map<String, Duration> timeoutAt();
}
