package org.mutuality.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Configuration {@code mutuality.limit}. */
@ConfigMapping(prefix = "mutuality.limit")
public interface GatewayLimits {

    /** Maximum size of a body, in bytes. */
    @WithDefault("1048576")
    long body();

    /** Maximum size of a body by exact path, such as {@code /journals}, in bytes. */
    Map<String, Long> bodyAt();

    /** Failed logins per minute and IP address. */
    @WithDefault("60")
    int failedLogins();

    /** Failed logins per minute of one account from one IP address. */
    @WithDefault("5")
    int failedLoginsOfAccount();

    /** Requests per second and caller. */
    @WithDefault("5000")
    long perCaller();

    /** Maximum number of connections to a service; up to four times as many requests wait for one. */
    @WithDefault("256")
    int connections();

    /** Maximum time until a service starts its response, and between two parts of it. */
    @WithDefault("30S")
    Duration timeout();

    /** {@link #timeout} by exact path, such as {@code /journals}. */
    Map<String, Duration> timeoutAt();
}
