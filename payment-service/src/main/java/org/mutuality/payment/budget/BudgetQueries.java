package org.mutuality.payment.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.mutuality.payment.money.BigMoney;
import org.mutuality.platform.database.ReadModelDatabase;

/** Balances of budgets. Source: {@code budget}. */
@ApplicationScoped
class BudgetQueries {
    private final ReadModelDatabase views;

    BudgetQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * Money of one currency in a budget.
     *
     * @param currency ISO 4217
     * @param received from funders, and bought by conversion
     * @param sold for another currency
     * @param reserved for batches that are not closed
     * @param spent on payouts that reached families
     * @param fees charged by providers, in addition to the amounts paid
     * @param available received less all of these, never below zero
     * @param overdrawn what providers took beyond the available amount; nothing is reserved for a batch until it is
     *     covered
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

    /** By currency; empty before any money was received. */
    List<BudgetRow> of(UUID ownerId) {
        return views.read(sql -> sql.select("select * from budget where owner_id = ? order by currency", ownerId)
                .map((row, context) -> row(row))
                .list());
    }

    private static BudgetRow row(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        BigDecimal received = row.getBigDecimal("received_minor");
        BigDecimal sold = row.getBigDecimal("sold_minor");
        BigDecimal reserved = row.getBigDecimal("reserved_minor");
        BigDecimal spent = row.getBigDecimal("spent_minor");
        BigDecimal fees = row.getBigDecimal("fees_minor");
        BigDecimal available =
                received.subtract(sold).subtract(reserved).subtract(spent).subtract(fees);
        return new BudgetRow(
                currency,
                BigMoney.ofMinor(received, currency),
                BigMoney.ofMinor(sold, currency),
                BigMoney.ofMinor(reserved, currency),
                BigMoney.ofMinor(spent, currency),
                BigMoney.ofMinor(fees, currency),
                BigMoney.ofMinor(available.max(BigDecimal.ZERO), currency),
                BigMoney.ofMinor(available.negate().max(BigDecimal.ZERO), currency));
    }
}
