package org.mutuality.platform.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a read model has come. Readers of a read model that is being rebuilt see the old rows until all are replaced.
 *
 * @param name name of the projection
 * @param position number of events or messages that it has processed
 * @param end number of events or messages that there are
 * @param rebuild the rebuild in progress, or the last one; absent when there was none
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ProjectionStatus(String name, long position, long end, Optional<RebuildStatus> rebuild) {

    /**
     * A rebuild.
     *
     * @param startedAt when it was started, or started again with the service
     * @param finishedAt when the new rows replaced the old ones; absent until then
     * @param position number of events or messages that the rebuild has processed; absent when it has finished
     * @param end number at which the new rows replace the old ones; absent when it has finished
     * @param eventsPerSecond mean since the start; absent when it has finished
     * @param secondsLeft estimate from the mean; absent when it has finished, or has processed nothing yet
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record RebuildStatus(
            Instant startedAt,
            Optional<Instant> finishedAt,
            Optional<Long> position,
            Optional<Long> end,
            Optional<Double> eventsPerSecond,
            Optional<Long> secondsLeft) {}
}
