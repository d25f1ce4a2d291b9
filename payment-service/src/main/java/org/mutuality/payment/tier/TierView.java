package org.mutuality.payment.tier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.mutuality.contracts.Money;
import org.mutuality.platform.view.Views;

/** Tiers that were set. Source: {@code tier_view}. */
@ApplicationScoped
public class TierView {
    private final Views views;

    TierView(Views views) {
        this.views = views;
    }

    /** @param twoFrom a batch of this sum or more needs two approvers */
    public record Row(String country, Money twoFrom, long version) {}

    /** Empty where one approver is enough, however much it is. */
    public Optional<Row> of(String country, String currency) {
        return views.read(sql -> sql.select(
                        "select * from tier_view where country = ? and currency = ?", country, currency)
                .map((row, context) ->
                        new Row(country, new Money(row.getLong("two_from_minor"), currency), row.getLong("version")))
                .findOne());
    }
}
