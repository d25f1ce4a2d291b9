package org.mutuality.payment.tier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.mutuality.contracts.Money;
import org.mutuality.platform.database.ReadModelDatabase;

/** Tiers that were set. Source: {@code tier_view}. */
@ApplicationScoped
public class TierQueries {
    private final ReadModelDatabase views;

    TierQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /** @param twoApproversFrom a batch of this sum or more needs two approvers */
    public record ApprovalTierRow(String country, Money twoApproversFrom, long version) {}

    /** Empty where one approver is enough, however much it is. */
    public Optional<ApprovalTierRow> of(String country, String currency) {
        return views.read(sql -> sql.select(
                        "select * from tier_view where country = ? and currency = ?", country, currency)
                .map((row, context) -> new ApprovalTierRow(
                        country, new Money(row.getLong("two_from_minor"), currency), row.getLong("version")))
                .findOne());
    }
}
