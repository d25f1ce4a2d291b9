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
 * A line of the journal of postings.
 *
 * @param position of its transfer among all that is stored
 * @param programmeMoney never a family's earned income
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
