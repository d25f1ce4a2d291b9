package org.mutuality.payment.payout.tracking;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.PayoutHoldReason;
import org.mutuality.payment.payout.PayoutStatus;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.problem.MessageCatalog;

/** Payouts and their status. Source: {@code payout_view}, {@code directory_family}. */
@ApplicationScoped
public class PayoutQueries {
    private static final UUID LEAST = new UUID(0, 0);
    // A payout is put on hold when it would be sent; that of a family without consent is on hold from the start.
    private static final String PAYOUTS = """
            select payout_view.*, d.family_id is null or not d.erased and not 'payment' = any(d.consents) as unconsented
            from payout_view left join directory_family d using (family_id)
            """;
    private static final String ONE = PAYOUTS + "where payout_id = ?";
    private static final String OF_FAMILY = PAYOUTS + """
            where family_id = :family and (coalesce(month, ''), payout_id) > (:month, :after)
            order by coalesce(month, ''), payout_id limit :limit""";
    private static final String OF_BATCH = PAYOUTS + """
            where batch_id = :batch and payout_id > :after
              and (cast(:status as text) is null or status = :status)
            order by payout_id limit :limit""";

    private final ReadModelDatabase views;

    PayoutQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * A payout.
     *
     * @param payoutId of the payout
     * @param kind what it is owed for
     * @param causeId stipend, meeting stipend or investment
     * @param familyId family it is owed to
     * @param budgetOwnerId cohort or fund whose budget pays
     * @param month that it was earned for; absent for an investment
     * @param amount owed
     * @param status of the payout
     * @param holdReasons why it is on hold; empty when it is not
     * @param batchId batch that contains it
     * @param provider provider it is paid by: {@code mobile-money}, {@code bank} or {@code cash}
     * @param routeId operator or account of the provider it was last sent through; absent: the unnamed one
     * @param attempts number of times it was sent
     * @param orderId of the last attempt
     * @param reference the provider's own, once it is paid
     * @param reason the provider's code, when it failed or was returned
     * @param nonPaymentReason why the family has not received it; absent when nothing is wrong
     * @param explanation the same as a sentence for the family, in the requested language
     * @param contradicted whether the provider sent contradictory reports, which somebody has to clarify
     * @param programmeMoney always true: it is not a family's earned income
     * @param createdAt when it became owed
     * @param sentAt when it was last sent
     * @param answeredAt when the provider's last answer was given, or when it was cancelled
     */
    public record PayoutRow(
            UUID payoutId,
            Entitlement.EntitlementType kind,
            UUID causeId,
            UUID familyId,
            UUID budgetOwnerId,
            Optional<YearMonth> month,
            Money amount,
            PayoutStatus status,
            List<String> holdReasons,
            Optional<UUID> batchId,
            Optional<String> provider,
            Optional<String> routeId,
            int attempts,
            Optional<UUID> orderId,
            Optional<String> reference,
            Optional<String> reason,
            Optional<NonPaymentReason> nonPaymentReason,
            Optional<String> explanation,
            boolean contradicted,
            boolean programmeMoney,
            Instant createdAt,
            Optional<Instant> sentAt,
            Optional<Instant> answeredAt) {}

    public Optional<PayoutRow> find(UUID payoutId) {
        return views.read(sql -> sql.select(ONE, payoutId)
                .map((row, context) -> row(row, MessageCatalog.ENGLISH))
                .findOne());
    }

    /**
     * Payouts of a family, oldest month first; payouts without a month come first.
     *
     * @param messages in the reader's language
     */
    Page<PayoutRow> ofFamily(UUID familyId, Optional<Cursor> after, PageSize limit, MessageCatalog messages) {
        List<PayoutRow> rows = views.read(sql -> sql.createQuery(OF_FAMILY)
                .bind("family", familyId)
                .bind("month", after.map(cursor -> cursor.ofSize(2).text(0)).orElse(""))
                .bind("after", after.map(cursor -> cursor.uuid(1)).orElse(LEAST))
                .bind("limit", limit.andOne())
                .map((row, context) -> row(row, messages))
                .list());
        return Page.of(
                rows,
                limit,
                row -> Cursor.of(row.month().map(YearMonth::toString).orElse(""), row.payoutId()));
    }

    /**
     * Payouts of a batch, by id.
     *
     * @param status only those with this status; all when empty
     * @param messages in the reader's language
     */
    public Page<PayoutRow> ofBatch(
            UUID batchId,
            Optional<PayoutStatus> status,
            Optional<Cursor> after,
            PageSize limit,
            MessageCatalog messages) {
        List<PayoutRow> rows = views.read(sql -> sql.createQuery(OF_BATCH)
                .bind("batch", batchId)
                .bind("status", status.map(PayoutStatus::name).orElse(null))
                .bind("after", after.map(cursor -> cursor.ofSize(1).uuid(0)).orElse(LEAST))
                .bind("limit", limit.andOne())
                .map((row, context) -> row(row, messages))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(row.payoutId()));
    }

    private static PayoutRow row(ResultSet row, MessageCatalog messages) throws SQLException {
        PayoutStatus status = PayoutStatus.valueOf(row.getString("status"));
        List<String> held = row.getBoolean("unconsented") && status.isUnpaid()
                ? List.of(PayoutHoldReason.CONSENT_WITHDRAWN.name())
                : held(row);
        Optional<String> reason = Optional.ofNullable(row.getString("reason"));
        Optional<PayoutExplanation> explained = PayoutExplanation.of(status, held, reason);
        return new PayoutRow(
                row.getObject("payout_id", UUID.class),
                Entitlement.EntitlementType.valueOf(row.getString("kind")),
                row.getObject("cause_id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("holder_id", UUID.class),
                Optional.ofNullable(row.getString("month")).map(YearMonth::parse),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                status,
                held,
                Optional.ofNullable(row.getObject("batch_id", UUID.class)),
                Optional.ofNullable(row.getString("provider")),
                Optional.ofNullable(row.getString("via")),
                row.getInt("attempts"),
                Optional.ofNullable(row.getObject("order_id", UUID.class)),
                Optional.ofNullable(row.getString("reference")),
                reason,
                explained.map(PayoutExplanation::reason),
                explained.map(one -> one.in(messages)),
                row.getBoolean("contradicted"),
                row.getBoolean("programme_money"),
                row.getObject("owed_at", OffsetDateTime.class).toInstant(),
                at(row, "sent_at"),
                at(row, "answered_at"));
    }

    static List<String> held(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("held").getArray());
    }

    private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}
