package org.mutuality.payment.purse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.purse.UnwindingEvent.UnwindingApproved;
import org.mutuality.payment.purse.UnwindingEvent.UnwindingProposed;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Projection;

/** Fills {@code unwinding_view}: what people say of a conversion. */
@ApplicationScoped
class UnwindingProjection implements Projection<UnwindingEvent> {
    private static final String PROPOSED = """
            insert into unwinding_view (cause_id, version, reason, proposed_by, proposed_at) values (?, ?, ?, ?, ?)
            on conflict (cause_id) do update set version = excluded.version, reason = excluded.reason,
                proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at""";

    @Override
    public String name() {
        return "conversion-reversal";
    }

    @Override
    public Class<UnwindingEvent> family() {
        return UnwindingEvent.class;
    }

    @Override
    public void project(UnwindingEvent event, Recorded recorded, Handle sql) {
        switch (event) {
            case UnwindingProposed proposed ->
                sql.execute(
                        PROPOSED,
                        proposed.unwindingId().value(),
                        proposed.version(),
                        proposed.reason(),
                        proposed.proposedBy(),
                        proposed.at().atOffset(ZoneOffset.UTC));
            case UnwindingApproved approved ->
                sql.execute(
                        "update unwinding_view set version = ?, approved_by = ? where cause_id = ?",
                        approved.version(),
                        approved.approvedBy(),
                        approved.unwindingId().value());
        }
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from unwinding_view");
    }
}
