package org.mutuality.payment.reconciliation.difference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.payment.payout.OrderOutcome;

/**
 * Where a provider and we don't agree, or can't yet.
 *
 * @param differenceId follows from what it is, so it stays
 * @param at when the order was sent, or the file with the line came, or the provider was told by its own book
 * @param orderId of an unmatched line: when it has the form of ours
 * @param line of the file, from 0 among its payments
 * @param reference the provider's own, of what is compared with its book
 * @param amount of the order, or of the line as the file or the provider's book tells it, or of the fee as it was told
 * @param outcome of the order, as far as we know
 * @param reportedOutcome what the provider said against that
 * @param version of its resolution; 0 while there is none
 */
public record DifferenceRow(
        String differenceId,
        DifferenceType kind,
        String country,
        String provider,
        Instant at,
        Optional<UUID> orderId,
        Optional<UUID> fileId,
        Optional<Long> line,
        Optional<String> reference,
        Optional<Money> amount,
        Optional<OrderOutcome> outcome,
        Optional<OrderOutcome> reportedOutcome,
        DifferenceStatus state,
        Optional<DifferenceResolution> resolution,
        long version) {
    /** What it is. */
    public enum DifferenceType {
        CONTRADICTED,
        OPEN_TOO_LONG,
        /** A line of a file that is no order of the country's: whoever was paid by it, we never ordered it. */
        UNMATCHED,
        AMOUNT_MISMATCH,
        /** Handed out in cash by a list after that was withdrawn: it isn't taken as paid. */
        WITHDRAWN,
        /** A fee that isn't posted: in another currency than was to be paid, or another than had been told. */
        FEE_DISPUTED,
        /** The bank said that it has paid it, and no statement that came has it by its amount. */
        NOT_CONFIRMED,
        /** The provider's own book has a payment that we never ordered, or one order's once more. */
        NOT_OURS,
        /** We hold it settled, and the provider's own book of its days doesn't have it. */
        NOT_IN_THEIR_BOOK,
        /** The provider's own book has it with another amount. */
        AMOUNT_DIFFERS
    }

    /** How far people are with it; all but resolved ones count as open. */
    public enum DifferenceStatus {
        OPEN,
        PROPOSED,
        RESOLVED
    }

    /** Why it is none any more, in the words of finance. @param approvedBy absent: it is a proposal */
    public record DifferenceResolution(
            String reason,
            String proposedBy,
            Instant proposedAt,
            Optional<String> approvedBy,
            Optional<Instant> approvedAt) {
        static Optional<DifferenceResolution> of(ResultSet row) throws SQLException {
            return row.getString("reason") == null
                    ? Optional.empty()
                    : Optional.of(new DifferenceResolution(
                            row.getString("reason"),
                            row.getString("proposed_by"),
                            at(row, "proposed_at").orElseThrow(),
                            Optional.ofNullable(row.getString("approved_by")),
                            at(row, "approved_at")));
        }

        DifferenceStatus state() {
            return approvedBy.isPresent() ? DifferenceStatus.RESOLVED : DifferenceStatus.PROPOSED;
        }
    }

    static DifferenceRow of(ResultSet row) throws SQLException {
        @Nullable Long minor = row.getObject("amount_minor", Long.class);
        String currency = row.getString("currency");
        Optional<DifferenceResolution> resolution = DifferenceResolution.of(row);
        return new DifferenceRow(
                row.getString("difference"),
                DifferenceType.valueOf(row.getString("kind")),
                row.getString("country"),
                row.getString("provider"),
                at(row, "at").orElseThrow(),
                Optional.ofNullable(row.getObject("order_id", UUID.class)),
                Optional.ofNullable(row.getObject("file_id", UUID.class)),
                Optional.ofNullable(row.getObject("line", Long.class)),
                Optional.ofNullable(row.getString("reference")),
                Optional.ofNullable(minor).map(amount -> new Money(amount, currency)),
                Optional.ofNullable(row.getString("outcome")).map(OrderOutcome::valueOf),
                Optional.ofNullable(row.getString("told")).map(OrderOutcome::valueOf),
                resolution.map(DifferenceResolution::state).orElse(DifferenceStatus.OPEN),
                resolution,
                row.getLong("version"));
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
