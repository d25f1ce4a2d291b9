package org.mutuality.payment.meetingstipend;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.mutuality.contracts.Money;
import org.mutuality.payment.InMemory;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AccrueMeetingStipend;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAccrued;

/** Whatever arrives, in whatever order and however often: journal and meetings of a month are never above the cap. */
class MeetingStipendCapPropertyTest {
    private static final long MEETING = 10_000;

    @Property(tries = 100)
    void the_sum_depends_on_who_was_where_and_never_on_the_order(
            @ForAll("arrivals") List<Integer> arrivals, @ForAll @LongRange(max = 60_000) long most) {
        try (InMemory axon = new InMemory(MeetingMonth.class)) {
            arrivals.forEach(meeting -> axon.send(accrue(MeetingFixture.seat(meeting, 0), most)));
            List<MeetingStipendAccrued> accrued = accrued(axon);
            long sum = accrued.stream().mapToLong(one -> one.amount().minor()).sum();
            Set<Integer> meetings = Set.copyOf(arrivals);
            assertThat(sum).isEqualTo(Math.min(meetings.size() * MEETING, most));
            assertThat(accrued.stream()
                            .collect(groupingBy(MeetingStipendAccrued::stipendId, counting()))
                            .values())
                    .allMatch(times -> times == 1);
        }
    }

    @Property(tries = 100)
    void corrections_in_any_order_make_no_second_stipend_and_none_above_the_cap(
            @ForAll("words") List<Step> words, @ForAll @LongRange(max = 60_000) long most) {
        try (InMemory axon = new InMemory(MeetingMonth.class)) {
            words.forEach(
                    word -> axon.send(word.there() ? accrue(word.seat(), most) : MeetingFixture.removeAttendance(word.seat())));
            List<MeetingStipendAccrued> accrued = accrued(axon);
            assertThat(accrued.stream().mapToLong(one -> one.amount().minor()).sum())
                    .isLessThanOrEqualTo(most);
            assertThat(accrued.stream().map(MeetingStipendAccrued::stipendId).collect(Collectors.toSet()))
                    .hasSameSizeAs(accrued);
        }
    }

    /** A family attended a meeting or did not, recorded at some moment. */
    record Step(int meeting, int seconds, boolean there) {
        MeetingAttendance seat() {
            return MeetingFixture.seat(meeting, seconds);
        }
    }

    @Provide
    Arbitrary<List<Integer>> arrivals() {
        return Arbitraries.integers().between(1, 7).list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<Step>> words() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMaxSize(20);
    }

    private static AccrueMeetingStipend accrue(MeetingAttendance seat, long most) {
        return new AccrueMeetingStipend(
                seat.monthId(),
                seat,
                new Money(MEETING, "PHP"),
                Optional.of(new Money(most, "PHP")),
                MeetingFixture.AT);
    }

    private static List<MeetingStipendAccrued> accrued(InMemory axon) {
        return axon.storedEvents().stream()
                .filter(MeetingStipendAccrued.class::isInstance)
                .map(MeetingStipendAccrued.class::cast)
                .toList();
    }
}
