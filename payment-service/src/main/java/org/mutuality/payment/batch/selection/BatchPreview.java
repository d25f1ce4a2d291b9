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

/** Computes what a batch would pay if it were prepared now, page by page: never all payouts in memory. */
@ApplicationScoped
class BatchPreview {
    private static final UUID LEAST = new UUID(0, 0);

    private final PayoutCandidateQueries candidates;
    private final CandidateEvaluator evaluator;

    BatchPreview(PayoutCandidateQueries candidates, CandidateEvaluator evaluator) {
        this.candidates = candidates;
        this.evaluator = evaluator;
    }

    /**
     * What a batch would pay.
     *
     * @param count number of payouts it would pay
     * @param sum of those payouts
     * @param excluded number of payouts it would exclude, by reason
     */
    public record BatchPreviewTotals(long count, BigMoney sum, Map<ExclusionReason, Long> excluded) {}

    /**
     * A payout that the batch would exclude.
     *
     * @param payoutId of the payout
     * @param familyId family it is owed to
     * @param month that it was earned for; absent for investments
     * @param amount owed
     * @param reason reason it is excluded
     * @param explanation the reason as a sentence, in the language of Accept-Language
     */
    public record ExcludedPayout(
            UUID payoutId,
            UUID familyId,
            Optional<YearMonth> month,
            Money amount,
            ExclusionReason reason,
            String explanation) {}

    BatchPreviewTotals totals(BatchCriteria criteria) {
        long count = 0;
        BigDecimal sum = BigDecimal.ZERO;
        Map<ExclusionReason, Long> leftOut = new EnumMap<>(ExclusionReason.class);
        List<EvaluatedCandidate> page = loadPage(criteria, LEAST);
        while (!page.isEmpty()) {
            for (EvaluatedCandidate evaluated : page) {
                evaluated.exclusionReason().ifPresent(reason -> leftOut.merge(reason, 1L, Long::sum));
                count += evaluated.exclusionReason().isEmpty() ? 1 : 0;
                sum = evaluated.exclusionReason().isEmpty() ? sum.add(minor(evaluated)) : sum;
            }
            page = nextPage(criteria, page);
        }
        return new BatchPreviewTotals(count, BigMoney.ofMinor(sum, criteria.currency()), leftOut);
    }

    /**
     * Excluded payouts, by id.
     *
     * @param messages in the reader's language
     */
    Page<ExcludedPayout> excluded(
            BatchCriteria criteria, Optional<Cursor> after, PageSize limit, MessageCatalog messages) {
        List<ExcludedPayout> payouts = new ArrayList<>();
        List<EvaluatedCandidate> page =
                loadPage(criteria, after.map(cursor -> cursor.ofSize(1).uuid(0)).orElse(LEAST));
        while (!page.isEmpty() && payouts.size() < limit.andOne()) {
            page.forEach(evaluated -> evaluated
                    .exclusionReason()
                    .ifPresent(reason -> payouts.add(line(evaluated.candidate(), reason, messages))));
            page = nextPage(criteria, page);
        }
        return Page.of(
                payouts.subList(0, Math.min(payouts.size(), limit.andOne())),
                limit,
                line -> Cursor.of(line.payoutId()));
    }

    private List<EvaluatedCandidate> nextPage(BatchCriteria criteria, List<EvaluatedCandidate> page) {
        return page.size() < PayoutCandidateQueries.PAGE
                ? List.of()
                : loadPage(criteria, page.getLast().candidate().payoutId().value());
    }

    private List<EvaluatedCandidate> loadPage(BatchCriteria criteria, UUID after) {
        return evaluator.evaluate(candidates.findAllOwed(criteria, after), criteria);
    }

    private static BigDecimal minor(EvaluatedCandidate evaluated) {
        return BigDecimal.valueOf(evaluated.candidate().amount().minor());
    }

    private static ExcludedPayout line(PayoutCandidate evaluated, ExclusionReason reason, MessageCatalog messages) {
        String explained = messages.translate(reason.messageKey());
        return new ExcludedPayout(
                evaluated.payoutId().value(),
                evaluated.familyId(),
                evaluated.month(),
                evaluated.amount(),
                reason,
                explained);
    }
}
