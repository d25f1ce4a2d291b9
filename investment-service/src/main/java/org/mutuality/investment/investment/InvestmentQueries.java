package org.mutuality.investment.investment;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** Reads table {@code investment}. */
@ApplicationScoped
public class InvestmentQueries {
    private final ReadModelDatabase database;

    InvestmentQueries(ReadModelDatabase database) {
        this.database = database;
    }

    /**
     * An investment in its current state.
     *
     * @param investmentId id of the investment
     * @param familyId id of the family that receives it
     * @param cohortId id of the family's cohort
     * @param country ISO 3166-1 alpha-2 code
     * @param fundId id of the fund that pays it
     * @param kind kind of investment
     * @param amount proposed amount
     * @param purpose purpose as the family described it; absent when it gave none
     * @param offered offered amount; absent until there is an offer
     * @param state current state
     * @param proposedAt when it was proposed
     * @param changedAt when it reached its current state
     */
    public record InvestmentRow(
            UUID investmentId,
            UUID familyId,
            UUID cohortId,
            String country,
            UUID fundId,
            InvestmentKind kind,
            Money amount,
            Optional<String> purpose,
            Optional<Money> offered,
            InvestmentState state,
            Instant proposedAt,
            Instant changedAt) {}

    Optional<InvestmentRow> find(UUID investmentId) {
        return database.read(sql -> sql.select("select * from investment where investment_id = ?", investmentId)
                .map((row, context) -> row(row))
                .findOne());
    }

    /** Investments of a family in the order they were proposed. */
    Page<InvestmentRow> ofFamily(UUID familyId, Optional<Cursor> after, PageSize limit) {
        return page("family_id", familyId, after, limit);
    }

    /** Investments of a cohort in the order they were proposed. */
    Page<InvestmentRow> ofCohort(UUID cohortId, Optional<Cursor> after, PageSize limit) {
        return page("cohort_id", cohortId, after, limit);
    }

    private Page<InvestmentRow> page(String column, UUID id, Optional<Cursor> after, PageSize limit) {
        long position = after.map(cursor -> cursor.ofSize(1).number(0)).orElse(0L);
        List<PositionedRow> rows = database.read(sql -> sql.select(
                        "select * from investment where " + column + " = ? and position > ? order by position limit ?",
                        id,
                        position,
                        limit.andOne())
                .map((row, context) -> new PositionedRow(row.getLong("position"), row(row)))
                .list());
        Page<PositionedRow> page = Page.of(rows, limit, row -> Cursor.of(row.position));
        return new Page<>(page.items().stream().map(PositionedRow::row).toList(), page.next());
    }

    private static InvestmentRow row(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        long offered = row.getLong("offered_minor");
        Optional<Money> offer = row.wasNull() ? Optional.empty() : Optional.of(new Money(offered, currency));
        return new InvestmentRow(
                row.getObject("investment_id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("cohort_id", UUID.class),
                row.getString("country"),
                row.getObject("fund_id", UUID.class),
                InvestmentKind.of(row.getString("kind")),
                new Money(row.getLong("amount_minor"), currency),
                Optional.ofNullable(row.getString("purpose")),
                offer,
                InvestmentState.valueOf(row.getString("state")),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private record PositionedRow(long position, InvestmentRow row) {}

    /** State of an investment. */
    public enum InvestmentState {
        /** Proposed by the family or on its behalf. */
        @JsonProperty("proposed")
        PROPOSED,
        /** Offered by the country team. */
        @JsonProperty("offered")
        OFFERED,
        /** The family accepted the offer. */
        @JsonProperty("accepted")
        ACCEPTED,
        /** The family declined the offer. */
        @JsonProperty("declined")
        DECLINED,
        /** A second person committed; it is owed and will be paid out. */
        @JsonProperty("committed")
        COMMITTED,
        /** Paid to the family. */
        @JsonProperty("disbursed")
        DISBURSED,
        /** The payout failed or was returned; it is still owed. */
        @JsonProperty("not-arrived")
        NOT_ARRIVED,
        /** The family was erased before it was paid. */
        @JsonProperty("closed")
        CLOSED
    }
}
