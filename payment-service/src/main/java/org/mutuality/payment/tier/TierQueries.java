package org.mutuality.payment.tier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.mutuality.contracts.Money;
import org.mutuality.platform.database.ReadModelDatabase;

/** Approval tiers. Source: {@code approval_tier}. */
@ApplicationScoped
public class TierQueries {
    private final ReadModelDatabase views;

    TierQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * The approval tier of a country and currency.
     *
     * @param country ISO 3166 alpha-2
     * @param twoApproversFrom sum from which a batch needs two approvers
     * @param version as in the ETag
     */
    public record ApprovalTierRow(String country, Money twoApproversFrom, long version) {}

    /** Empty when one approver is always enough. */
    public Optional<ApprovalTierRow> of(String country, String currency) {
        return views.read(sql -> sql.select(
                        "select * from approval_tier where country = ? and currency = ?", country, currency)
                .map((row, context) -> new ApprovalTierRow(
                        country, new Money(row.getLong("two_approvers_from_minor"), currency), row.getLong("version")))
                .findOne());
    }
}
