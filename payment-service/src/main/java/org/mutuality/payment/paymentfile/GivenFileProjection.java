package org.mutuality.payment.paymentfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.paymentfile.GivenFileEvent.FileGiven;
import org.mutuality.payment.paymentfile.GivenFileEvent.LinesListed;
import org.mutuality.payment.paymentfile.GivenFileEvent.WithdrawalApproved;
import org.mutuality.payment.paymentfile.GivenFileEvent.WithdrawalProposed;
import org.mutuality.payment.provider.Ways;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Projection;
import org.mutuality.platform.view.Rows;

/** Fills {@code payment_file} and {@code payment_file_line}; files of before there were events stay as they are. */
@ApplicationScoped
class GivenFileProjection implements Projection<GivenFileEvent> {
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
    public Class<GivenFileEvent> family() {
        return GivenFileEvent.class;
    }

    @Override
    public void project(GivenFileEvent event, Recorded recorded, Handle sql) {
        UUID file = event.fileId().value();
        switch (event) {
            case LinesListed listed ->
                Rows.<UUID>into("payment_file_line")
                        .column("file_id", "uuid", order -> file)
                        .column("order_id", "uuid", order -> order)
                        .insert(listed.orders(), sql);
            case FileGiven given -> given(given, sql);
            case WithdrawalProposed proposed ->
                sql.execute(
                        PROPOSED,
                        proposed.version(),
                        proposed.reason(),
                        proposed.proposedBy(),
                        utc(proposed.at()),
                        file);
            case WithdrawalApproved approved ->
                sql.execute(APPROVED, approved.version(), approved.approvedBy(), utc(approved.at()), file);
        }
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from payment_file where by_events");
        sql.execute("delete from payment_file_line where file_id not in (select file_id from payment_file)");
        sql.execute(FORGET_WITHDRAWALS);
    }

    private static void given(FileGiven given, Handle sql) {
        FileHead head = given.head();
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
                head.via().orElse(Ways.UNNAMED));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
