package org.mutuality.payment.complaint;

import java.time.Instant;
import org.mutuality.platform.store.StoredAs;

/** What has happened to a complaint's id. Private to this service. */
public sealed interface ClaimEvent {
    @StoredAs(name = "payment.ComplaintIdReserved", revision = 1)
    record ComplaintClaimed(ComplaintId complaintId, About about, Instant at) implements ClaimEvent {}
}
