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

/** Investments. Source: {@code investment_view}. */
@ApplicationScoped
public class InvestmentQueries {
    private final ReadModelDatabase views;

    InvestmentQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * An investment as it stands.
     *
     * @param amount proposed
     * @param offered absent until there is an offer
     * @param changedAt when its state was last reached
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
        return views.read(sql -> sql.select("select * from investment_view where investment_id = ?", investmentId)
                .map((row, context) -> row(row))
                .findOne());
    }

    /** In the order they were proposed. */
    Page<InvestmentRow> ofFamily(UUID familyId, Optional<Cursor> after, PageSize limit) {
        return page("family_id", familyId, after, limit);
    }

    /** In the order they were proposed. */
    Page<InvestmentRow> ofCohort(UUID cohortId, Optional<Cursor> after, PageSize limit) {
        return page("cohort_id", cohortId, after, limit);
    }

    private Page<InvestmentRow> page(String column, UUID id, Optional<Cursor> after, PageSize limit) {
        long position = after.map(cursor -> cursor.ofSize(1).number(0)).orElse(0L);
        List<PositionedRow> rows = views.read(sql -> sql.select(
                        "select * from investment_view where " + column
                                + " = ? and position > ? order by position limit ?",
                        id,
                        position,
                        limit.andOne())
                .map((row, context) -> new PositionedRow(row.getLong("position"), row(row)))
                .list());
        Page<PositionedRow> page = Page.of(rows, limit, placed -> Cursor.of(placed.position));
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


/** How far an investment has come. */
public enum InvestmentState {
    @JsonProperty("proposed")
    PROPOSED,
    @JsonProperty("offered")
    OFFERED,
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("declined")
    DECLINED,
    /** Owed, and on its way. */
    @JsonProperty("committed")
    COMMITTED,
    @JsonProperty("disbursed")
    DISBURSED,
    /** It failed or came back; it is owed still. */
    @JsonProperty("not-arrived")
    NOT_ARRIVED,
    /** Its family was erased before it was paid. */
    @JsonProperty("closed")
    CLOSED
}
}
