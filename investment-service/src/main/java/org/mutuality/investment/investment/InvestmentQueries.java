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
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.FreeTextEncryption;

/** Reads table {@code investment}. */
@ApplicationScoped
public class InvestmentQueries {
    /** Purpose of the encryption of what a family describes; the investment's id follows. */
    static final String PURPOSE = "investment ";

    private final ReadModelDatabase database;
    private final FreeTextEncryption encryption;

    InvestmentQueries(ReadModelDatabase database, FreeTextEncryption encryption) {
        this.database = database;
        this.encryption = encryption;
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
     * @param purpose purpose as the family described it; absent when it gave none or was erased
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
            Instant changedAt) {
        private InvestmentRow withPurpose(Optional<String> decrypted) {
            return new InvestmentRow(
                    investmentId,
                    familyId,
                    cohortId,
                    country,
                    fundId,
                    kind,
                    amount,
                    decrypted,
                    offered,
                    state,
                    proposedAt,
                    changedAt);
        }
    }

    private record StoredRow(long position, InvestmentRow row, Optional<Ciphertext> encryptedPurpose) {}

    Optional<InvestmentRow> find(UUID investmentId) {
        return database.read(sql -> sql.select("select * from investment where investment_id = ?", investmentId)
                        .map((row, context) -> storedRow(row))
                        .findOne())
                .map(this::decrypted);
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
        List<StoredRow> rows = database.read(sql -> sql.select(
                        "select * from investment where " + column + " = ? and position > ? order by position limit ?",
                        id,
                        position,
                        limit.andOne())
                .map((row, context) -> storedRow(row))
                .list());
        Page<StoredRow> page = Page.of(rows, limit, row -> Cursor.of(row.position));
        return new Page<>(page.items().stream().map(this::decrypted).toList(), page.next());
    }

    /** Number of the family's investments with a purpose. */
    public int countPurposes(UUID familyId) {
        return database.read(sql -> sql.select(
                        "select count(*) from investment where family_id = ? and encrypted_purpose is not null",
                        familyId)
                .mapTo(Integer.class)
                .one());
    }

    private InvestmentRow decrypted(StoredRow stored) {
        InvestmentRow row = stored.row();
        return stored.encryptedPurpose()
                .map(text -> row.withPurpose(encryption.decrypt(row.familyId(), PURPOSE + row.investmentId(), text)))
                .orElse(row);
    }

    private static StoredRow storedRow(ResultSet row) throws SQLException {
        return new StoredRow(
                row.getLong("position"),
                row(row),
                Optional.ofNullable(row.getString("encrypted_purpose")).map(Ciphertext::new));
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
