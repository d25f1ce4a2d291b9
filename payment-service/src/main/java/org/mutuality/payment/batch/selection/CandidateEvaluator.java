package org.mutuality.payment.batch.selection;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mutuality.payment.batch.BatchCriteria;
import org.mutuality.payment.eligibility.PaymentEligibility;
import org.mutuality.payment.eligibility.PaymentEligibilityLookup;
import org.mutuality.payment.payoutaccount.PayoutDestinations;
import org.mutuality.payment.payoutaccount.PayoutDestinations.PayoutDestination;
import org.mutuality.payment.payoutaccount.details.AccountHoldReason;

/** Whom a batch can pay, and whom not. */
@ApplicationScoped
public class CandidateEvaluator {
    private final PayoutDestinations destinations;
    private final PaymentEligibilityLookup standings;

    CandidateEvaluator(PayoutDestinations destinations, PaymentEligibilityLookup standings) {
        this.destinations = destinations;
        this.standings = standings;
    }

    /** @param exclusionReason empty when the batch can pay it */
    public record EvaluatedCandidate(PayoutCandidate candidate, Optional<ExclusionReason> exclusionReason) {}

    /** Each of a page, in its order. */
    public List<EvaluatedCandidate> of(List<PayoutCandidate> page, BatchCriteria plan) {
        Set<UUID> families = page.stream().map(PayoutCandidate::familyId).collect(toSet());
        Map<UUID, PayoutDestination> known = destinations.of(families);
        Map<UUID, PaymentEligibility> standing = standings.of(families);
        return page.stream()
                .map(one -> new EvaluatedCandidate(
                        one,
                        why(one, standing.getOrDefault(one.familyId(), PaymentEligibility.OPEN))
                                .or(() -> why(Optional.ofNullable(known.get(one.familyId())), plan.provider()))))
                .toList();
    }

    private static Optional<ExclusionReason> why(PayoutCandidate candidate, PaymentEligibility standing) {
        if (candidate.inBatch()) {
            return Optional.of(ExclusionReason.IN_ANOTHER_BATCH);
        }
        return switch (standing) {
            case CLOSED -> Optional.of(ExclusionReason.FAMILY_CLOSED);
            case HELD -> Optional.of(ExclusionReason.HELD);
            case OPEN -> candidate.held() ? Optional.of(ExclusionReason.HELD) : Optional.empty();
        };
    }

    private static Optional<ExclusionReason> why(Optional<PayoutDestination> destination, String provider) {
        return destination.isEmpty()
                ? Optional.of(ExclusionReason.NO_PAYOUT_ACCOUNT)
                : why(destination.get(), provider);
    }

    private static Optional<ExclusionReason> why(PayoutDestination destination, String provider) {
        return destination.provider().equals(provider)
                ? destination.holdReason().map(AccountHoldReason::name).map(ExclusionReason::valueOf)
                : Optional.of(ExclusionReason.OTHER_PROVIDER);
    }
}
