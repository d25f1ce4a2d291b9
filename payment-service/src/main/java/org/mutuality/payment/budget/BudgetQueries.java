package org.mutuality.payment.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.mutuality.payment.money.BigMoney;
import org.mutuality.platform.database.ReadModelDatabase;

/** What is in purses. Source: {@code purse_view}. */
@ApplicationScoped
class BudgetQueries {
    private final ReadModelDatabase views;

    BudgetQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * @param received from funders, and bought
     * @param sold for another currency
     * @param reserved by batches that aren't closed
     * @param spent on payouts that reached families
     * @param fees taken by providers, beside what they paid
     * @param available received, less the rest; never below zero
     * @param overdrawn what providers took beyond what was free: fees, or payments that they had told to have failed; nothing is
     *     promised to a batch until it is made good
     */
    public record BudgetRow(
            String currency,
            BigMoney received,
            BigMoney sold,
            BigMoney reserved,
            BigMoney spent,
            BigMoney fees,
            BigMoney available,
            BigMoney overdrawn) {}

    /** By currency; empty before anything has come in. */
    List<BudgetRow> of(UUID holder) {
        return views.read(sql -> sql.select("select * from purse_view where holder_id = ? order by currency", holder)
                .map((row, context) -> row(row))
                .list());
    }

    private static BudgetRow row(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        BigDecimal received = row.getBigDecimal("received_minor");
        BigDecimal sold = row.getBigDecimal("sold_minor");
        BigDecimal blocked = row.getBigDecimal("blocked_minor");
        BigDecimal spent = row.getBigDecimal("spent_minor");
        BigDecimal fees = row.getBigDecimal("fees_minor");
        BigDecimal free =
                received.subtract(sold).subtract(blocked).subtract(spent).subtract(fees);
        return new BudgetRow(
                currency,
                BigMoney.ofMinor(received, currency),
                BigMoney.ofMinor(sold, currency),
                BigMoney.ofMinor(blocked, currency),
                BigMoney.ofMinor(spent, currency),
                BigMoney.ofMinor(fees, currency),
                BigMoney.ofMinor(free.max(BigDecimal.ZERO), currency),
                BigMoney.ofMinor(free.negate().max(BigDecimal.ZERO), currency));
    }
}
