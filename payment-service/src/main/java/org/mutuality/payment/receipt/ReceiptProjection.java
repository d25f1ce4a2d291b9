package org.mutuality.payment.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.receipt.ReceiptEvent.MoneyReceived;
import org.mutuality.payment.receipt.ReceiptEvent.ReceiptReversalApproved;
import org.mutuality.payment.receipt.ReceiptEvent.ReceiptReversalProposed;
import org.mutuality.payment.receipt.ReceiptEvent.ReceiptReversed;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code receipt}: a row for every receipt. */
@ApplicationScoped
class ReceiptProjection implements Projection<ReceiptEvent> {
    @Override
    public String name() {
        return "receipt";
    }

    @Override
    public Class<ReceiptEvent> eventType() {
        return ReceiptEvent.class;
    }

    @Override
    public void project(ReceiptEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case MoneyReceived received ->
                sql.execute(
                        "insert into receipt values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        received.receiptId().value(),
                        received.country(),
                        received.receipt().cohortId().orElse(null),
                        received.receipt().fundId().orElse(null),
                        received.receipt().amount().minor(),
                        received.receipt().amount().currency(),
                        received.receipt().receivedOn(),
                        received.receipt().reference(),
                        received.recordedBy(),
                        received.recordedAt().atOffset(ZoneOffset.UTC));
            case ReceiptReversalProposed proposed ->
                sql.execute(
                        """
                        update receipt set version = ?, reversal_reason = ?, reversal_proposed_by = ?,
                            reversal_proposed_at = ? where receipt_id = ?""",
                        proposed.version(),
                        proposed.reason(),
                        proposed.proposedBy(),
                        proposed.at().atOffset(ZoneOffset.UTC),
                        proposed.receiptId().value());
            case ReceiptReversalApproved approved ->
                sql.execute(
                        "update receipt set version = ?, reversal_approved_by = ? where receipt_id = ?",
                        approved.version(),
                        approved.approvedBy(),
                        approved.receiptId().value());
            case ReceiptReversed reversed ->
                sql.execute(
                        "update receipt set version = ?, reversed_at = ? where receipt_id = ?",
                        reversed.version(),
                        reversed.at().atOffset(ZoneOffset.UTC),
                        reversed.receiptId().value());
        }
    }

    @Override
    public List<String> tables() {
        return List.of("receipt");
    }
}
