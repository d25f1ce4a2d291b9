package org.mutuality.payment.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What has happened to a complaint's id. Stored for ever as "payment.<SimpleName>"; private to this service. */
public sealed interface ClaimEvent {
    @Revision("1")
    record ComplaintClaimed(ComplaintId complaintId, About about, Instant at) implements ClaimEvent {}
}
