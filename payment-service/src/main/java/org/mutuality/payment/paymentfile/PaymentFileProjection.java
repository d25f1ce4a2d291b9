package org.mutuality.payment.paymentfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.paymentfile.PaymentFileEvent.FileWithdrawalApproved;
import org.mutuality.payment.paymentfile.PaymentFileEvent.FileWithdrawalProposed;
import org.mutuality.payment.paymentfile.PaymentFileEvent.PaymentFileIssued;
import org.mutuality.payment.paymentfile.PaymentFileEvent.PaymentFileLinesAdded;
import org.mutuality.payment.provider.ProviderRoutes;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.BulkInsert;
import org.mutuality.platform.projection.Projection;

/** Fills {@code payment_file} and {@code payment_file_line}; files from before there were events stay as they are. */
@ApplicationScoped
class PaymentFileProjection implements Projection<PaymentFileEvent> {
    private static final String ISSUED = """
            insert into payment_file (file_id, batch_id, round, country, provider, line_count, sum_minor, currency, issued_by,
                issued_at, valid_until, route_id, by_events)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)""";
    private static final String PROPOSED = """
            update payment_file set withdrawal_version = ?, withdrawal_reason = ?, proposed_by = ?, proposed_at = ?
            where file_id = ?""";
    private static final String APPROVED = """
            update payment_file set withdrawal_version = ?, approved_by = ?, approved_at = ? where file_id = ?""";
    private static final String WITHOUT_EVENTS = """
            insert into payment_file (file_id, batch_id, round, country, provider, line_count, sum_minor, currency, issued_by,
                issued_at, valid_until, route_id, by_events)
            select file_id, batch_id, round, country, provider, line_count, sum_minor, currency, issued_by, issued_at, valid_until,
                route_id, by_events
            from public.payment_file where not by_events""";
    private static final String LINES_WITHOUT_EVENTS = """
            insert into payment_file_line (file_id, order_id)
            select file_id, order_id from public.payment_file_line join public.payment_file using (file_id) where not by_events""";

    @Override
    public String name() {
        return "payment-file";
    }

    @Override
    public Class<PaymentFileEvent> eventType() {
        return PaymentFileEvent.class;
    }

    @Override
    public void project(PaymentFileEvent event, EventMetadata metadata, Handle sql) {
        UUID file = event.fileId().value();
        switch (event) {
            case PaymentFileLinesAdded added ->
                BulkInsert.<UUID>into("payment_file_line")
                        .column("file_id", "uuid", order -> file)
                        .column("order_id", "uuid", order -> order)
                        .insert(added.orders(), sql);
            case PaymentFileIssued issued -> issued(issued, sql);
            case FileWithdrawalProposed proposed ->
                sql.execute(
                        PROPOSED,
                        proposed.version(),
                        proposed.reason(),
                        proposed.proposedBy(),
                        utc(proposed.at()),
                        file);
            case FileWithdrawalApproved approved ->
                sql.execute(APPROVED, approved.version(), approved.approvedBy(), utc(approved.at()), file);
        }
    }

    @Override
    public List<String> tables() {
        return List.of("payment_file", "payment_file_line");
    }

    @Override
    public void prepareRebuild(Handle sql) {
        sql.execute(WITHOUT_EVENTS);
        sql.execute(LINES_WITHOUT_EVENTS);
    }

    private static void issued(PaymentFileIssued issued, Handle sql) {
        PaymentFileHeader header = issued.header();
        sql.execute(
                ISSUED,
                issued.fileId().value(),
                header.batchId(),
                header.round(),
                header.country(),
                header.provider(),
                issued.count(),
                issued.sum().minor(),
                header.currency(),
                header.issuedBy(),
                utc(header.issuedAt()),
                issued.validUntil().orElse(null),
                header.routeId().orElse(ProviderRoutes.UNNAMED));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
