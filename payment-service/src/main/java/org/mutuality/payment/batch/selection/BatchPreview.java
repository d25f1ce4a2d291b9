package org.mutuality.payment.batch.selection;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.batch.BatchCriteria;
import org.mutuality.payment.batch.selection.CandidateEvaluator.EvaluatedCandidate;
import org.mutuality.payment.money.BigMoney;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.problem.MessageCatalog;

/** What a batch would pay if it were prepared now. Walked a page at a time: never all of it in memory. */
@ApplicationScoped
class BatchPreview {
    private static final UUID LEAST = new UUID(0, 0);

    private final PayoutCandidateQueries candidates;
    private final CandidateEvaluator eligibility;

    BatchPreview(PayoutCandidateQueries candidates, CandidateEvaluator eligibility) {
        this.candidates = candidates;
        this.eligibility = eligibility;
    }

    /** @param excluded why → how many payouts */
    public record BatchPreviewTotals(long count, BigMoney sum, Map<ExclusionReason, Long> excluded) {}

    /** A payout that the batch would leave out. @param explanation the reason in words */
    public record ExcludedPayout(
            UUID payoutId,
            UUID familyId,
            Optional<YearMonth> month,
            Money amount,
            ExclusionReason reason,
            String explanation) {}

    BatchPreviewTotals totals(BatchCriteria plan) {
        long count = 0;
        BigDecimal sum = BigDecimal.ZERO;
        Map<ExclusionReason, Long> leftOut = new EnumMap<>(ExclusionReason.class);
        List<EvaluatedCandidate> page = loadPage(plan, LEAST);
        while (!page.isEmpty()) {
            for (EvaluatedCandidate one : page) {
                one.exclusionReason().ifPresent(why -> leftOut.merge(why, 1L, Long::sum));
                count += one.exclusionReason().isEmpty() ? 1 : 0;
                sum = one.exclusionReason().isEmpty() ? sum.add(minor(one)) : sum;
            }
            page = nextPage(plan, page);
        }
        return new BatchPreviewTotals(count, BigMoney.ofMinor(sum, plan.currency()), leftOut);
    }

    /** By id. @param phrases of who reads */
    Page<ExcludedPayout> excluded(BatchCriteria plan, Optional<Cursor> after, PageSize limit, MessageCatalog phrases) {
        List<ExcludedPayout> found = new ArrayList<>();
        List<EvaluatedCandidate> page =
                loadPage(plan, after.map(cursor -> cursor.ofSize(1).uuid(0)).orElse(LEAST));
        while (!page.isEmpty() && found.size() < limit.andOne()) {
            page.forEach(one -> one.exclusionReason().ifPresent(why -> found.add(line(one.candidate(), why, phrases))));
            page = nextPage(plan, page);
        }
        return Page.of(
                found.subList(0, Math.min(found.size(), limit.andOne())), limit, line -> Cursor.of(line.payoutId()));
    }

    private List<EvaluatedCandidate> nextPage(BatchCriteria plan, List<EvaluatedCandidate> page) {
        return page.size() < PayoutCandidateQueries.PAGE
                ? List.of()
                : loadPage(plan, page.getLast().candidate().payoutId().value());
    }

    private List<EvaluatedCandidate> loadPage(BatchCriteria plan, UUID after) {
        return eligibility.evaluate(candidates.findAllOwed(plan, after), plan);
    }

    private static BigDecimal minor(EvaluatedCandidate one) {
        return BigDecimal.valueOf(one.candidate().amount().minor());
    }

    private static ExcludedPayout line(PayoutCandidate one, ExclusionReason why, MessageCatalog phrases) {
        String explained = phrases.translate(why.messageKey());
        return new ExcludedPayout(one.payoutId().value(), one.familyId(), one.month(), one.amount(), why, explained);
    }
}
