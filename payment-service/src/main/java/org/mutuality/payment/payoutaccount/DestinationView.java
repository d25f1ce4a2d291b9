package org.mutuality.payment.payoutaccount;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Source: {@code payout_account_view}; behind a telling by the follower's lag, so who pays asks {@link Accounts#open} again. */
@ApplicationScoped
class DestinationView implements Destinations {
    private final PayoutAccountView accounts;
    private final Clock clock;

    DestinationView(PayoutAccountView accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Destination> of(Set<UUID> families) {
        Instant now = clock.instant();
        return accounts.find(families).stream()
                .collect(Collectors.toUnmodifiableMap(
                        PayoutAccountView.Row::familyId,
                        row -> new Destination(row.kind().provider(), row.heldBack(now))));
    }
}
