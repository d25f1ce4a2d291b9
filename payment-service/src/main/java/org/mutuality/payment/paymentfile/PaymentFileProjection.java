package org.mutuality.payment.paymentfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

/** Fills {@code payment_file} and {@code payment_file_line}; files of before there were events stay as they are. */
@ApplicationScoped
class PaymentFileProjection implements Projection<PaymentFileEvent> {
    private static final String GIVEN = """
            insert into payment_file (file_id, batch_id, round, country, provider, line_count, sum_minor, currency, given_by,
                given_at, valid_until, via, by_events)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)""";
    private static final String PROPOSED = """
            update payment_file set withdrawal_version = ?, withdrawal_reason = ?, proposed_by = ?, proposed_at = ?
            where file_id = ?""";
    private static final String APPROVED = """
            update payment_file set withdrawal_version = ?, approved_by = ?, approved_at = ? where file_id = ?""";
    private static final String FORGET_WITHDRAWALS = """
            update payment_file set withdrawal_version = 0, withdrawal_reason = null, proposed_by = null,
                proposed_at = null, approved_by = null, approved_at = null""";

    @Override
    public String name() {
        return "payment-file";
    }

    @Override
    public Class<PaymentFileEvent> eventType() {
        return PaymentFileEvent.class;
    }

    @Override
    public void project(PaymentFileEvent event, EventMetadata recorded, Handle sql) {
        UUID file = event.fileId().value();
        switch (event) {
            case PaymentFileLinesAdded listed ->
                BulkInsert.<UUID>into("payment_file_line")
                        .column("file_id", "uuid", order -> file)
                        .column("order_id", "uuid", order -> order)
                        .insert(listed.orders(), sql);
            case PaymentFileIssued given -> given(given, sql);
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
    public void truncate(Handle sql) {
        sql.execute("delete from payment_file where by_events");
        sql.execute("delete from payment_file_line where file_id not in (select file_id from payment_file)");
        sql.execute(FORGET_WITHDRAWALS);
    }

    private static void given(PaymentFileIssued given, Handle sql) {
        PaymentFileHeader head = given.header();
        sql.execute(
                GIVEN,
                given.fileId().value(),
                head.batchId(),
                head.round(),
                head.country(),
                head.provider(),
                given.count(),
                given.sum().minor(),
                head.currency(),
                head.givenBy(),
                utc(head.givenAt()),
                given.validUntil().orElse(null),
                head.routeId().orElse(ProviderRoutes.UNNAMED));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
