package org.mutuality.platform.watch;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock to inject: UTC. */
@Singleton
class Time {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
