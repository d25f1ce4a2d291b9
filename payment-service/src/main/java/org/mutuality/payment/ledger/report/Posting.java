package org.mutuality.payment.ledger.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.ledger.EntrySide;
import org.mutuality.payment.ledger.LedgerAccount;
import org.mutuality.payment.ledger.LedgerAccountType;
import org.mutuality.payment.ledger.TransferCause;

/**
 * A posting: one leg of a transfer.
 *
 * @param position of its transfer in the event store
 * @param leg number of the leg in its transfer, from 0
 * @param transferId id of the transfer
 * @param country ISO 3166 alpha-2, of the books
 * @param cause why the money moved
 * @param causeId id of what caused it, such as a stipend or an order
 * @param account that is debited or credited
 * @param side DEBIT or CREDIT
 * @param amount more than zero
 * @param valueOn value date
 * @param rate of a conversion, as a decimal: units bought for one unit sold
 * @param programmeMoney whether this is programme money, which is never a family's earned income
 * @param postedAt when it was posted
 */
public record Posting(
        @JsonIgnore long position,
        int leg,
        UUID transferId,
        String country,
        TransferCause.CauseType cause,
        UUID causeId,
        LedgerAccount account,
        EntrySide side,
        Money amount,
        LocalDate valueOn,
        Optional<String> rate,
        boolean programmeMoney,
        Instant postedAt) {
    static Posting of(ResultSet row) throws SQLException {
        LedgerAccountType kind = LedgerAccountType.valueOf(row.getString("kind"));
        long signed = row.getLong("amount_minor");
        return new Posting(
                row.getLong("position"),
                row.getInt("leg"),
                row.getObject("transfer_id", UUID.class),
                row.getString("country"),
                TransferCause.CauseType.valueOf(row.getString("cause")),
                row.getObject("cause_id", UUID.class),
                new LedgerAccount(kind, row.getObject("owner_id", UUID.class)),
                signed > 0 ? EntrySide.DEBIT : EntrySide.CREDIT,
                new Money(Math.abs(signed), row.getString("currency")),
                row.getObject("value_on", LocalDate.class),
                Optional.ofNullable(row.getBigDecimal("rate")).map(BigDecimal::toPlainString),
                kind.isProgrammeMoney(),
                row.getObject("posted_at", OffsetDateTime.class).toInstant());
    }
}
