package org.mutuality.payment.batch;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mutuality.payment.payoutaccount.Destination;
import org.mutuality.payment.payoutaccount.Destinations;
import org.mutuality.payment.payoutaccount.HeldBack;
import org.mutuality.payment.standing.Standing;
import org.mutuality.payment.standing.Standings;

/** Whom a batch can pay, and whom not. */
@ApplicationScoped
class Eligibility {
    private final Destinations destinations;
    private final Standings standings;

    Eligibility(Destinations destinations, Standings standings) {
        this.destinations = destinations;
        this.standings = standings;
    }

    /** @param why empty when the batch can pay it */
    record Judged(Candidate candidate, Optional<LeftOut> why) {}

    /** Each of a page, in its order. */
    List<Judged> of(List<Candidate> page, Plan plan) {
        Set<UUID> families = page.stream().map(Candidate::familyId).collect(toSet());
        Map<UUID, Destination> known = destinations.of(families);
        Map<UUID, Standing> standing = standings.of(families);
        return page.stream()
                .map(one -> new Judged(
                        one,
                        why(one, standing.getOrDefault(one.familyId(), Standing.OPEN))
                                .or(() -> why(Optional.ofNullable(known.get(one.familyId())), plan.provider()))))
                .toList();
    }

    private static Optional<LeftOut> why(Candidate candidate, Standing standing) {
        if (candidate.taken()) {
            return Optional.of(LeftOut.IN_ANOTHER_BATCH);
        }
        return switch (standing) {
            case CLOSED -> Optional.of(LeftOut.FAMILY_CLOSED);
            case HELD -> Optional.of(LeftOut.HELD);
            case OPEN -> candidate.held() ? Optional.of(LeftOut.HELD) : Optional.empty();
        };
    }

    private static Optional<LeftOut> why(Optional<Destination> destination, String provider) {
        return destination.isEmpty() ? Optional.of(LeftOut.NO_PAYOUT_ACCOUNT) : why(destination.get(), provider);
    }

    private static Optional<LeftOut> why(Destination destination, String provider) {
        return destination.provider().equals(provider)
                ? destination.heldBack().map(HeldBack::name).map(LeftOut::valueOf)
                : Optional.of(LeftOut.OTHER_PROVIDER);
    }
}
