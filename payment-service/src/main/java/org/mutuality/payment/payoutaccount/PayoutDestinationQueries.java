package org.mutuality.payment.payoutaccount;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mutuality.payment.payoutaccount.PayoutDestinations.PayoutDestination;

/** Source: {@code payout_account_view}; behind a telling by the follower's lag, so who pays asks {@link AccountVault#decryptPayableAccount} again. */
@ApplicationScoped
class PayoutDestinationQueries implements PayoutDestinations {
    private final PayoutAccountQueries accounts;
    private final Clock clock;

    PayoutDestinationQueries(PayoutAccountQueries accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Map<UUID, PayoutDestination> of(Set<UUID> families) {
        Instant now = clock.instant();
        return accounts.find(families).stream()
                .collect(Collectors.toUnmodifiableMap(
                        PayoutAccountQueries.PayoutAccountRow::familyId,
                        row -> new PayoutDestination(row.kind().provider(), row.heldBack(now))));
    }
}
