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

/** Decides which candidates a batch can pay. */
@ApplicationScoped
public class CandidateEvaluator {
    private final PayoutDestinations destinations;
    private final PaymentEligibilityLookup eligibilities;

    CandidateEvaluator(PayoutDestinations destinations, PaymentEligibilityLookup eligibilities) {
        this.destinations = destinations;
        this.eligibilities = eligibilities;
    }

    /**
     * @param exclusionReason empty when the batch can pay the candidate
     */
    public record EvaluatedCandidate(PayoutCandidate candidate, Optional<ExclusionReason> exclusionReason) {}

    /** Evaluates a page of candidates, in its order. */
    public List<EvaluatedCandidate> evaluate(List<PayoutCandidate> page, BatchCriteria criteria) {
        Set<UUID> families = page.stream().map(PayoutCandidate::familyId).collect(toSet());
        Map<UUID, PayoutDestination> destinationByFamily = destinations.of(families);
        Map<UUID, PaymentEligibility> eligibilityByFamily = eligibilities.ofUpToDate(families);
        return page.stream()
                .map(candidate -> new EvaluatedCandidate(
                        candidate,
                        exclusionReason(
                                        candidate,
                                        eligibilityByFamily.getOrDefault(candidate.familyId(), PaymentEligibility.HELD))
                                .or(() -> exclusionReason(
                                        Optional.ofNullable(destinationByFamily.get(candidate.familyId())),
                                        criteria.provider()))))
                .toList();
    }

    private static Optional<ExclusionReason> exclusionReason(
            PayoutCandidate candidate, PaymentEligibility eligibility) {
        if (candidate.inBatch()) {
            return Optional.of(ExclusionReason.IN_ANOTHER_BATCH);
        }
        return switch (eligibility) {
            case CLOSED -> Optional.of(ExclusionReason.FAMILY_CLOSED);
            case HELD -> Optional.of(ExclusionReason.HELD);
            case OPEN -> candidate.held() ? Optional.of(ExclusionReason.HELD) : Optional.empty();
        };
    }

    private static Optional<ExclusionReason> exclusionReason(Optional<PayoutDestination> destination, String provider) {
        return destination.isEmpty()
                ? Optional.of(ExclusionReason.NO_PAYOUT_ACCOUNT)
                : exclusionReason(destination.get(), provider);
    }

    private static Optional<ExclusionReason> exclusionReason(PayoutDestination destination, String provider) {
        return destination.provider().equals(provider)
                ? destination.holdReason().map(AccountHoldReason::name).map(ExclusionReason::valueOf)
                : Optional.of(ExclusionReason.OTHER_PROVIDER);
    }
}
