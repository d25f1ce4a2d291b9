package org.mutuality.payment.reconciliation.difference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.reconciliation.difference.DifferenceEvent.ResolutionApproved;
import org.mutuality.payment.reconciliation.difference.DifferenceEvent.ResolutionProposed;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code difference_resolution} with the current resolutions. */
@ApplicationScoped
class DifferenceProjection implements Projection<DifferenceEvent> {
    private static final String PROPOSED = """
            insert into difference_resolution values (?, ?, ?, ?, ?, ?, null, null) on conflict (difference_id) do update
            set version = excluded.version, reason = excluded.reason, proposed_by = excluded.proposed_by,
                proposed_at = excluded.proposed_at""";
    private static final String APPROVED = """
            update difference_resolution set version = ?, approved_by = ?, approved_at = ? where difference_id = ?""";

    @Override
    public String name() {
        return "difference-resolution";
    }

    @Override
    public Class<DifferenceEvent> eventType() {
        return DifferenceEvent.class;
    }

    @Override
    public void project(DifferenceEvent event, EventMetadata metadata, Handle sql) {
        switch (event) {
            case ResolutionProposed proposed ->
                sql.execute(
                        PROPOSED,
                        proposed.differenceId().value(),
                        proposed.difference(),
                        proposed.version(),
                        proposed.reason(),
                        proposed.proposedBy(),
                        proposed.at().atOffset(ZoneOffset.UTC));
            case ResolutionApproved approved ->
                sql.execute(
                        APPROVED,
                        approved.version(),
                        approved.approvedBy(),
                        approved.at().atOffset(ZoneOffset.UTC),
                        approved.differenceId().value());
        }
    }

    @Override
    public List<String> tables() {
        return List.of("difference_resolution");
    }
}
