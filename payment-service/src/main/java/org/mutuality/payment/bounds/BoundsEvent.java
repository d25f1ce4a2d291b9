package org.mutuality.payment.bounds;

import java.time.Instant;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of the bounds of a country and currency. Private to this service. */
public sealed interface BoundsEvent {
    BoundsId boundsId();

    /** No effect before {@link BoundsSet}. */
    @StoredAs(name = "payment.BoundsProposed", revision = 1)
    record BoundsProposed(BoundsId boundsId, String country, Bounds bounds, long version, String proposedBy, Instant at)
            implements BoundsEvent {}

    /** A proposal was approved. */
    @StoredAs(name = "payment.BoundsSet", revision = 1)
    record BoundsSet(BoundsId boundsId, String country, Bounds bounds, long version, String approvedBy, Instant at)
            implements BoundsEvent {}
}
