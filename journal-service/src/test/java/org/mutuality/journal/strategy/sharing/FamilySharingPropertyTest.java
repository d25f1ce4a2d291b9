package org.mutuality.journal.strategy.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.journal.strategy.StrategyFixture.COHORT;
import static org.mutuality.journal.strategy.StrategyFixture.ROSA;
import static org.mutuality.journal.strategy.StrategyFixture.content;
import static org.mutuality.journal.strategy.StrategyFixture.sealed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.mutuality.journal.InMemory;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.RecordSharingConsent;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.RecordSharingConsentWithdrawal;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.RegisterSharingFamily;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.ShareStrategy;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.SharingConsentWithdrawalRecorded;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.StrategyRemoved;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.StrategyShared;
import org.mutuality.platform.problem.ProblemException;

/** A withdrawn consent takes everything, whatever races with it, comes again or comes late. */
class FamilySharingPropertyTest {
    /** @param fact consents are the even minutes', withdrawals the odd ones': delivered in any order, any number of times */
    sealed interface Step {
        record Fact(int minute) implements Step {}

        record Share(int strategy) implements Step {}
    }

    @Property(tries = 300)
    void nothing_stays_shared_and_nothing_comes_back(@ForAll("steps") List<Step> steps) {
        try (InMemory store = new InMemory(FamilySharing.class)) {
            store.send(new RegisterSharingFamily(ROSA, COHORT, "PH", minute(0)));
            steps.forEach(step -> attempt(store, command(step)));
            store.send(new RecordSharingConsentWithdrawal(ROSA, COHORT, new UUID(1, 1), minute(100)));
            steps.forEach(step -> attempt(store, command(step)));
            check(store.storedEvents());
        }
    }

    private static void check(List<Object> storedEvents) {
        Set<StrategyId> live = new HashSet<>();
        List<StrategyId> removed = new ArrayList<>();
        for (Object event : storedEvents) {
            switch (event) {
                case StrategyShared shared -> {
                    assertThat(removed).doesNotContain(shared.strategyId());
                    live.add(shared.strategyId());
                }
                case StrategyRemoved gone -> {
                    live.remove(gone.strategyId());
                    removed.add(gone.strategyId());
                }
                default -> {}
            }
        }
        assertThat(live).isEmpty();
        assertThat(removed).doesNotHaveDuplicates();
        assertThat(last(SharingConsentWithdrawalRecorded.class, storedEvents))
                .isGreaterThan(last(StrategyShared.class, storedEvents));
    }

    private static int last(Class<?> type, List<Object> storedEvents) {
        return IntStream.range(0, storedEvents.size())
                .filter(i -> type.isInstance(storedEvents.get(i)))
                .max()
                .orElse(-1);
    }

    private static void attempt(InMemory store, Object command) {
        try {
            store.send(command);
        } catch (ProblemException refused) {
            assertThat(refused.problem()).isInstanceOf(StrategyProblem.class);
        }
    }

    private static Object command(Step step) {
        return switch (step) {
            case Step.Share(int strategy) ->
                new ShareStrategy(ROSA, new StrategyId(new UUID(2, strategy)), content("x"), sealed("x"), minute(50));
            case Step.Fact(int minute)
            when minute % 2 == 0 -> new RecordSharingConsent(ROSA, COHORT, new UUID(3, minute), minute(minute));
            case Step.Fact(int minute) ->
                new RecordSharingConsentWithdrawal(ROSA, COHORT, new UUID(3, minute), minute(minute));
        };
    }

    private static Instant minute(int minute) {
        return Instant.parse("2021-03-01T08:00:00Z").plusSeconds(60L * minute);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Step> fact = Arbitraries.integers().between(1, 12).map(Step.Fact::new);
        Arbitrary<Step> share = Arbitraries.integers().between(1, 6).map(Step.Share::new);
        return Arbitraries.oneOf(fact, share).list().ofMaxSize(20);
    }
}
