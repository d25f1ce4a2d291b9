package org.mutuality.payment.batch;

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
import org.mutuality.payment.batch.Eligibility.Judged;
import org.mutuality.payment.receipt.Sum;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Limit;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.problem.Phrases;

/** What a batch would pay if it were prepared now. Walked a page at a time: never all of it in memory. */
@ApplicationScoped
class Preview {
    private static final UUID LEAST = new UUID(0, 0);

    private final Candidates candidates;
    private final Eligibility eligibility;

    Preview(Candidates candidates, Eligibility eligibility) {
        this.candidates = candidates;
        this.eligibility = eligibility;
    }

    /** @param leftOut why → how many payouts */
    public record Totals(long count, Sum sum, Map<LeftOut, Long> leftOut) {}

    /** A payout that the batch would leave out. @param explained the reason in words */
    public record Line(
            UUID payoutId, UUID familyId, Optional<YearMonth> month, Money amount, LeftOut reason, String explained) {}

    Totals totals(Plan plan) {
        long count = 0;
        BigDecimal sum = BigDecimal.ZERO;
        Map<LeftOut, Long> leftOut = new EnumMap<>(LeftOut.class);
        List<Judged> page = page(plan, LEAST);
        while (!page.isEmpty()) {
            for (Judged one : page) {
                one.why().ifPresent(why -> leftOut.merge(why, 1L, Long::sum));
                count += one.why().isEmpty() ? 1 : 0;
                sum = one.why().isEmpty() ? sum.add(minor(one)) : sum;
            }
            page = next(plan, page);
        }
        return new Totals(count, Sum.ofMinor(sum, plan.currency()), leftOut);
    }

    /** By id. @param phrases of who reads */
    Page<Line> leftOut(Plan plan, Optional<Cursor> after, Limit limit, Phrases phrases) {
        List<Line> found = new ArrayList<>();
        List<Judged> page =
                page(plan, after.map(cursor -> cursor.ofSize(1).uuid(0)).orElse(LEAST));
        while (!page.isEmpty() && found.size() < limit.andOne()) {
            page.forEach(one -> one.why().ifPresent(why -> found.add(line(one.candidate(), why, phrases))));
            page = next(plan, page);
        }
        return Page.of(
                found.subList(0, Math.min(found.size(), limit.andOne())), limit, line -> Cursor.of(line.payoutId()));
    }

    private List<Judged> next(Plan plan, List<Judged> page) {
        return page.size() < Candidates.PAGE
                ? List.of()
                : page(plan, page.getLast().candidate().payoutId().value());
    }

    private List<Judged> page(Plan plan, UUID after) {
        return eligibility.of(candidates.open(plan, after), plan);
    }

    private static BigDecimal minor(Judged one) {
        return BigDecimal.valueOf(one.candidate().amount().minor());
    }

    private static Line line(Candidate one, LeftOut why, Phrases phrases) {
        String explained = phrases.pattern(why.message());
        return new Line(one.payoutId().value(), one.familyId(), one.month(), one.amount(), why, explained);
    }
}
