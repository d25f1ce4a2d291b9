package org.mutuality.payment.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;
import org.mutuality.platform.projection.RecordedEvent;

/** Fills {@code posting}, and once per batch the daily sums {@code account_day} and {@code kind_day}. */
@ApplicationScoped
class LedgerProjection implements Projection<TransferEvent> {
    private static final String SUM = """
            insert into %1$s (%2$s, value_on, debit_minor, credit_minor)
            select %2$s, value_on, sum(greatest(amount_minor, 0)), sum(greatest(-amount_minor, 0))
            from posting where position between :first and :last
            group by %2$s, value_on
            on conflict (%2$s, value_on) do update
            set debit_minor = %1$s.debit_minor + excluded.debit_minor,
                credit_minor = %1$s.credit_minor + excluded.credit_minor""";

    private static final String SUM_ACCOUNTS = SUM.formatted("account_day", "owner_id, kind, country, currency");
    private static final String SUM_KINDS = SUM.formatted("kind_day", "country, currency, kind");

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public Class<TransferEvent> eventType() {
        return TransferEvent.class;
    }

    @Override
    public void project(TransferEvent event, EventMetadata recorded, Handle sql) {
        projectAll(List.of(new RecordedEvent<>(event, recorded)), sql);
    }

    @Override
    public void projectAll(List<RecordedEvent<TransferEvent>> batch, Handle sql) {
        PostingRowWriter.write(batch, sql);
        if (!batch.isEmpty()) {
            sum(SUM_ACCOUNTS, batch, sql);
            sum(SUM_KINDS, batch, sql);
        }
    }

    @Override
    public List<String> tables() {
        return List.of("posting", "account_day", "kind_day");
    }

    // The batch has all postings between its first and its last position.
    private static void sum(String statement, List<RecordedEvent<TransferEvent>> batch, Handle sql) {
        sql.createUpdate(statement)
                .bind("first", batch.getFirst().recorded().position())
                .bind("last", batch.getLast().recorded().position())
                .execute();
    }
}
