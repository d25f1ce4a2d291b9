package org.mutuality.payment.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.ledger.TransferFixture.*;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.mutuality.contracts.Money;
import org.mutuality.payment.batch.BatchFixture;
import org.mutuality.payment.ledger.TransferCause.CauseType;
import org.mutuality.payment.ledger.posting.PayoutPostingRules;
import org.mutuality.payment.ledger.posting.PostBatch;
import org.mutuality.payment.payout.FeeType;
import org.mutuality.payment.payout.PayoutFixture;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.testkit.ProjectionSpec;

/** Whatever is sent to the ledger, good or bad: what it lets through sums to zero, in each currency and on every day. */
class TrialBalancePropertyTest {
    private static final ProjectionSpec<TransferEvent> VIEW = ProjectionSpec.of(new LedgerProjection());
    private static final String DIFFERENCES = """
            select currency, value_on from kind_day group by currency, value_on
            having sum(debit_minor) <> sum(credit_minor)""";
    private static final String UNLIKE_ITS_POSTINGS = """
            select * from (select owner_id, kind, currency, sum(debit_minor - credit_minor) from account_day
                           group by owner_id, kind, currency) days
            except select owner_id, kind, currency, sum(amount_minor) from posting group by owner_id, kind, currency""";

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void any_sequence_of_transfers_leaves_the_trial_balance_zero(@ForAll("sequences") List<List<Leg>> sequence) {
        TransferEvent[] accepted = sequence.stream()
                .map(legs -> new LedgerEntry(
                        "PH", new TransferCause(CauseType.STIPEND, UUID.randomUUID()), DAY, legs, Optional.empty()))
                .filter(TrialBalancePropertyTest::isAccepted)
                .map(TransferFixture::posted)
                .toArray(TransferEvent[]::new);
        VIEW.given(accepted).then(DIFFERENCES).then(UNLIKE_ITS_POSTINGS);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void any_sequence_of_payouts_and_batches_leaves_the_trial_balance_zero(@ForAll("moved") List<LedgerEntry> moved) {
        TransferEvent[] accepted = moved.stream()
                .filter(TrialBalancePropertyTest::isAccepted)
                .map(TransferFixture::posted)
                .toArray(TransferEvent[]::new);
        assertThat(accepted).hasSameSizeAs(moved);
        VIEW.given(accepted).then(DIFFERENCES).then(UNLIKE_ITS_POSTINGS);
    }

    @Provide
    Arbitrary<List<LedgerEntry>> moved() {
        Arbitrary<LedgerEntry> payout = Arbitraries.of(Stream.of(
                        PayoutFixture.sent(PayoutFixture.FIRST),
                        PayoutFixture.settled(PayoutFixture.FIRST),
                        PayoutFixture.settledLate(PayoutFixture.FIRST),
                        PayoutFixture.failed(PayoutFixture.SECOND),
                        PayoutFixture.returned(PayoutFixture.FIRST),
                        PayoutFixture.charged(PayoutFixture.FIRST, FeeType.PAYING, "0.50"),
                        PayoutFixture.closed())
                .flatMap(event -> PayoutPostingRules.of(event).stream())
                .toList());
        Arbitrary<LedgerEntry> batch =
                Arbitraries.of(PostBatch.entry(BatchFixture.released()), PostBatch.entry(BatchFixture.closed()));
        return Arbitraries.oneOf(payout, batch).list().ofMaxSize(20);
    }

    @Property(tries = 500)
    void a_transfer_is_accepted_just_when_it_sums_to_zero(@ForAll("legs") List<Leg> legs) {
        LedgerEntry entry =
                new LedgerEntry("PH", new TransferCause(CauseType.STIPEND, CAUSE), DAY, legs, Optional.empty());
        boolean sound = legs.size() >= 2
                && legs.stream()
                        .allMatch(
                                leg -> leg.amount().minor() > 0 && leg.amount().minor() < 1_000_000_000_000_000L)
                && legs.stream()
                        .collect(groupingBy(
                                leg -> leg.amount().currency(),
                                reducing(BigInteger.ZERO, TrialBalancePropertyTest::signed, BigInteger::add)))
                        .values()
                        .stream()
                        .allMatch(sum -> sum.signum() == 0);
        assertThat(isAccepted(entry)).isEqualTo(sound);
    }

    @Provide
    Arbitrary<List<List<Leg>>> sequences() {
        return legs().list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<Leg>> legs() {
        Arbitrary<List<Leg>> any = leg().list().ofMaxSize(4);
        // By chance alone hardly any would balance.
        Arbitrary<List<Leg>> balanced = leg().list().ofMinSize(1).ofMaxSize(3).map(TrialBalancePropertyTest::mirrored);
        return Arbitraries.oneOf(any, balanced);
    }

    private static Arbitrary<Leg> leg() {
        Arbitrary<Long> minor = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 1_000_000_000_000_000L),
                Arbitraries.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE, 999_999_999_999_999L));
        Arbitrary<UUID> owner = Arbitraries.of(COHORT, FAMILY);
        return Combinators.combine(
                        Arbitraries.of(LedgerAccountType.class),
                        owner,
                        Arbitraries.of(EntrySide.class),
                        minor,
                        Arbitraries.of("PHP", "USD"))
                .as((kind, who, side, amount, currency) ->
                        new Leg(new LedgerAccount(kind, who), side, new Money(amount, currency)));
    }

    private static List<Leg> mirrored(List<Leg> legs) {
        List<Leg> both = new ArrayList<>(legs);
        legs.forEach(leg -> both.add(new Leg(
                new LedgerAccount(LedgerAccountType.BANK, COHORT),
                leg.side() == EntrySide.DEBIT ? EntrySide.CREDIT : EntrySide.DEBIT,
                leg.amount())));
        return both;
    }

    private static BigInteger signed(Leg leg) {
        BigInteger minor = BigInteger.valueOf(leg.amount().minor());
        return leg.side() == EntrySide.DEBIT ? minor : minor.negate();
    }

    private static boolean isAccepted(LedgerEntry entry) {
        try {
            LedgerEntryValidator.validate(entry);
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }
}
