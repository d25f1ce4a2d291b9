package org.mutuality.payment.tier;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.platform.database.ReadModelDatabase;

/** Approval tiers. Source: {@code approval_tier}, {@code approval_tier_proposal}. */
@ApplicationScoped
public class TierQueries {
    private static final String FIND = """
            select t.two_approvers_from_minor as set_minor, greatest(t.version, p.version) as version,
                p.two_approvers_from_minor as proposed_minor, p.proposed_by, p.proposed_at, p.approved_by
            from (select * from approval_tier where country = :country and currency = :currency) t
            full join (select * from approval_tier_proposal where country = :country and currency = :currency) p
                using (country, currency)""";

    private final ReadModelDatabase views;

    TierQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * The approval tier of a country and currency.
     *
     * @param country ISO 3166 alpha-2
     * @param twoApproversFrom sum from which a batch needs two approvers; absent while none is approved
     * @param version as in the ETag
     * @param proposal the latest proposal; absent for a tier that was set before tiers needed an approval
     */
    public record ApprovalTierRow(
            String country, Optional<Money> twoApproversFrom, long version, Optional<TierProposalRow> proposal) {}

    /**
     * The latest proposal of a tier.
     *
     * @param twoApproversFrom proposed sum
     * @param proposedBy account that proposed it and may not approve it
     * @param proposedAt when it was proposed
     * @param approvedBy account that approved it; absent while it has no effect
     */
    public record TierProposalRow(
            Money twoApproversFrom, String proposedBy, Instant proposedAt, Optional<String> approvedBy) {}

    /** The approved sum; empty when one approver is always enough. */
    public Optional<Money> twoApproversFrom(String country, String currency) {
        return find(country, currency).flatMap(ApprovalTierRow::twoApproversFrom);
    }

    /** Empty when none was ever proposed. */
    Optional<ApprovalTierRow> find(String country, String currency) {
        return views.read(sql -> sql.createQuery(FIND)
                .bind("country", country)
                .bind("currency", currency)
                .map((row, context) -> new ApprovalTierRow(
                        country,
                        Optional.ofNullable(row.getObject("set_minor", Long.class))
                                .map(minor -> new Money(minor, currency)),
                        row.getLong("version"),
                        proposal(row, currency)))
                .findOne());
    }

    private static Optional<TierProposalRow> proposal(ResultSet row, String currency) throws SQLException {
        @Nullable String proposedBy = row.getString("proposed_by");
        return proposedBy == null
                ? Optional.empty()
                : Optional.of(new TierProposalRow(
                        new Money(row.getLong("proposed_minor"), currency),
                        proposedBy,
                        row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("approved_by"))));
    }
}
