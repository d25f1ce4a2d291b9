package org.mutuality.payment.credit;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mutuality.contracts.Money;
import org.mutuality.platform.database.ReadModelDatabase;

/** What families were overpaid, and what was set off against it. Source: {@code stipend_credit}. */
@ApplicationScoped
public class StipendCreditQueries implements FirstCredits {
    private static final int MOST = 500;

    private final ReadModelDatabase views;

    StipendCreditQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /** What an entry of a family's credit is. */
    public enum EntryType {
        /** A stipend was paid, and its journal was withdrawn afterwards: its amount is owed. */
        @JsonProperty("overpaid")
        OVERPAID,
        /** A later stipend was not paid out but set off. */
        @JsonProperty("set_off")
        SET_OFF,
        /** The journal of the stipend that was set off is withdrawn too: its amount is owed again. */
        @JsonProperty("released")
        RELEASED
    }

    /**
     * A change of what a family owes.
     *
     * @param type {@code overpaid}, {@code set_off} or {@code released}
     * @param month of the stipend; left out where it is not known
     * @param amount by which it changed
     * @param at when it changed
     */
    public record CreditEntry(EntryType type, Optional<YearMonth> month, Money amount, Instant at) {}

    /**
     * What a family owes because stipends were reversed after they had been paid.
     *
     * @param open amounts still to be set off against its next stipends; empty when there are none
     * @param entries the latest 500 changes, oldest first
     */
    public record FamilyCredit(List<Money> open, List<CreditEntry> entries) {}

    @Override
    public Map<StipendCreditId, Long> firstPositions(Collection<UUID> families) {
        return views.read(sql -> sql
                .createQuery("""
                        select family_id, currency, min(position) as first from stipend_credit
                        where family_id = any(:families) and type = 'OVERPAID' group by family_id, currency""")
                .bindArray("families", UUID.class, families.toArray())
                .map((row, context) -> Map.entry(
                        StipendCreditId.of(row.getObject("family_id", UUID.class), row.getString("currency")),
                        row.getLong("first")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    FamilyCredit ofFamily(UUID familyId) {
        return views.read(sql -> new FamilyCredit(
                sql
                        .select("""
                        select currency, sum(case when type = 'SET_OFF' then -amount_minor else amount_minor end) as open
                        from stipend_credit where family_id = ? group by currency order by currency""", familyId)
                        .map((row, context) -> new Money(row.getLong("open"), row.getString("currency")))
                        .list()
                        .stream()
                        .filter(money -> money.minor() > 0)
                        .toList(),
                sql.select("""
                        select * from stipend_credit where family_id = ? and amount_minor > 0
                        order by position desc limit ?""", familyId, MOST)
                        .map((row, context) -> entry(row))
                        .list()
                        .reversed()));
    }

    private static CreditEntry entry(ResultSet row) throws SQLException {
        return new CreditEntry(
                EntryType.valueOf(row.getString("type")),
                Optional.ofNullable(row.getString("month")).map(YearMonth::parse),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
