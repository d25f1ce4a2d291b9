package org.mutuality.payment.complaint;

import java.time.Instant;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of the reservation of a complaint's id. Private to this service. */
public sealed interface ComplaintIdReservationEvent {
    @StoredAs(name = "payment.ComplaintIdReserved", revision = 1)
    record ComplaintIdReserved(ComplaintId complaintId, ComplaintSubject about, Instant at)
            implements ComplaintIdReservationEvent {}
}
