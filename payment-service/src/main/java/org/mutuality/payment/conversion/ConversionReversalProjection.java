package org.mutuality.payment.conversion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.conversion.ConversionReversalEvent.ConversionReversalApproved;
import org.mutuality.payment.conversion.ConversionReversalEvent.ConversionReversalProposed;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code conversion_reversal}: the proposal and approval of each reversal. */
@ApplicationScoped
class ConversionReversalProjection implements Projection<ConversionReversalEvent> {
    private static final String PROPOSED = """
            insert into conversion_reversal (cause_id, version, reason, proposed_by, proposed_at) values (?, ?, ?, ?, ?)
            on conflict (cause_id) do update set version = excluded.version, reason = excluded.reason,
                proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at""";

    @Override
    public String name() {
        return "conversion-reversal";
    }

    @Override
    public Class<ConversionReversalEvent> eventType() {
        return ConversionReversalEvent.class;
    }

    @Override
    public void project(ConversionReversalEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case ConversionReversalProposed proposed ->
                sql.execute(
                        PROPOSED,
                        proposed.reversalId().value(),
                        proposed.version(),
                        proposed.reason(),
                        proposed.proposedBy(),
                        proposed.at().atOffset(ZoneOffset.UTC));
            case ConversionReversalApproved approved ->
                sql.execute(
                        "update conversion_reversal set version = ?, approved_by = ? where cause_id = ?",
                        approved.version(),
                        approved.approvedBy(),
                        approved.reversalId().value());
        }
    }

    @Override
    public List<String> tables() {
        return List.of("conversion_reversal");
    }
}
