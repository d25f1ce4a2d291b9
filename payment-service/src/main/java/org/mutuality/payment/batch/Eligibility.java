package org.mutuality.payment.batch;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.payment.payoutaccount.Destination;
import org.mutuality.payment.payoutaccount.Destinations;
import org.mutuality.payment.payoutaccount.HeldBack;

/** Whom a batch can pay, and whom not. */
@ApplicationScoped
class Eligibility {
    private final Destinations destinations;

    Eligibility(Destinations destinations) {
        this.destinations = destinations;
    }

    /** @param why empty when the batch can pay it */
    record Judged(Candidate candidate, Optional<LeftOut> why) {}

    /** Each of a page, in its order. */
    List<Judged> of(List<Candidate> page, Plan plan) {
        Map<UUID, Destination> known =
                destinations.of(page.stream().map(Candidate::familyId).collect(toSet()));
        return page.stream()
                .map(one -> new Judged(one, why(one, Optional.ofNullable(known.get(one.familyId())), plan)))
                .toList();
    }

    private static Optional<LeftOut> why(Candidate candidate, Optional<Destination> destination, Plan plan) {
        if (candidate.taken()) {
            return Optional.of(LeftOut.IN_ANOTHER_BATCH);
        }
        if (candidate.held()) {
            return Optional.of(LeftOut.HELD);
        }
        return destination.isEmpty() ? Optional.of(LeftOut.NO_PAYOUT_ACCOUNT) : why(destination.get(), plan.provider());
    }

    private static Optional<LeftOut> why(Destination destination, String provider) {
        return destination.provider().equals(provider)
                ? destination.heldBack().map(HeldBack::name).map(LeftOut::valueOf)
                : Optional.of(LeftOut.OTHER_PROVIDER);
    }
}
