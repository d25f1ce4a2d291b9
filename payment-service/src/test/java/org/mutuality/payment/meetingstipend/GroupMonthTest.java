package org.mutuality.payment.meetingstipend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.meetingstipend.MeetingFixture.AT;
import static org.mutuality.payment.meetingstipend.MeetingFixture.COHORT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mutuality.payment.InMemory;
import org.mutuality.payment.meetingstipend.GroupMonthCommand.ReportMeeting;
import org.mutuality.payment.meetingstipend.GroupMonthCommand.SetPaidMeetings;
import org.mutuality.payment.meetingstipend.GroupMonthEvent.AttendanceAccepted;
import org.mutuality.payment.meetingstipend.GroupMonthEvent.AttendanceRejected;
import org.mutuality.payment.meetingstipend.GroupMonthEvent.MeetingReported;

/** Which meetings of a peer group are paid in a month, whatever is reported, in whatever order and however often. */
class GroupMonthTest {
    private static final UUID GROUP = new UUID(3, 3);

    @Test
    void a_confirmed_meeting_is_paid_once_and_one_that_is_not_payable_never() {
        assertThat(accepted(1, confirmed(1, 1, 0, 1, 2, 3))).containsExactly("1-1", "1-2", "1-3");
        assertThat(accepted(1, confirmed(1, 1, 0, 1, 2), confirmed(1, 1, 0, 1, 2)))
                .containsExactly("1-1", "1-2");
        assertThat(accepted(1, notPayable(1, 0, 1))).isEmpty();
    }

    @Test
    void twelve_meetings_of_a_group_still_forming_earn_nothing() {
        MeetingReport[] twelve =
                IntStream.rangeClosed(1, 12).mapToObj(n -> notPayable(n, n, 1)).toArray(MeetingReport[]::new);
        assertThat(accepted(12, twelve)).isEmpty();
    }

    @Test
    void one_meeting_a_month_is_paid_and_more_only_when_the_terms_say_so() {
        MeetingReport first = confirmed(2, 1, 1, 1, 2);
        MeetingReport second = confirmed(1, 1, 5, 1, 2, 3);
        assertThat(accepted(1, first, second)).containsExactly("2-1", "2-2");
        assertThat(accepted(2, first, second)).containsExactly("1-1", "1-2", "1-3", "2-1", "2-2");
        try (InMemory axon = new InMemory(GroupMonth.class)) {
            axon.send(ReportMeeting.of(first, 1, AT));
            axon.send(ReportMeeting.of(second, 1, AT));
            axon.send(new SetPaidMeetings(first.groupMonthId(), 2, AT));
            assertThat(accepted(axon)).hasSize(5);
            assertThat(axon.send(new SetPaidMeetings(first.groupMonthId(), 2, AT)))
                    .isFalse();
        }
    }

    @Test
    void a_correction_takes_away_until_it_is_confirmed_and_another_meeting_takes_its_place() {
        MeetingReport first = confirmed(1, 1, 1, 1, 2, 3);
        MeetingReport second = confirmed(2, 1, 3, 1, 2);
        MeetingReport withdrawn = withdrawn(1, 2, 4);
        assertThat(accepted(1, first, withdrawn)).isEmpty();
        assertThat(accepted(1, first, withdrawn, confirmed(1, 2, 9, 1, 2))).containsExactly("1-1", "1-2");
        assertThat(accepted(1, first, second, withdrawn)).containsExactly("2-1", "2-2");
        // Confirmed again later than the other one, it is not the first any more.
        assertThat(accepted(1, first, second, withdrawn, confirmed(1, 2, 9, 1, 2)))
                .containsExactly("2-1", "2-2");
    }

    @Test
    void an_older_report_that_arrives_again_changes_nothing() {
        assertThat(accepted(1, confirmed(1, 1, 1, 1, 2, 3), withdrawn(1, 2, 4), confirmed(1, 1, 1, 1, 2, 3)))
                .isEmpty();
    }

    @Property(tries = 200)
    void the_paid_attendances_do_not_depend_on_the_order_of_the_reports(
            @ForAll("histories") List<MeetingReport> history,
            @ForAll @IntRange(min = 1, max = 3) int paid,
            @ForAll long seed) {
        List<MeetingReport> shuffled = new ArrayList<>(history);
        shuffled.addAll(history.subList(0, history.size() / 2));
        java.util.Collections.shuffle(shuffled, new Random(seed));
        MeetingReport[] inOrder = history.toArray(MeetingReport[]::new);
        assertThat(accepted(paid, shuffled.toArray(MeetingReport[]::new))).isEqualTo(accepted(paid, inOrder));
    }

    @Property(tries = 100)
    void every_acceptance_and_rejection_of_an_attendance_is_later_than_the_one_before(
            @ForAll("histories") List<MeetingReport> history, @ForAll long seed) {
        List<MeetingReport> shuffled = new ArrayList<>(history);
        java.util.Collections.shuffle(shuffled, new Random(seed));
        try (InMemory axon = new InMemory(GroupMonth.class)) {
            shuffled.forEach(report -> axon.send(ReportMeeting.of(report, 1, report.reportedAt())));
            List<java.time.Instant> moments =
                    attendances(axon).map(MeetingAttendance::recordedAt).toList();
            assertThat(moments).isSorted().doesNotHaveDuplicates();
        }
    }

    /** Each of three meetings is recorded, confirmed, corrected and confirmed again, up to some step. */
    @Provide
    Arbitrary<List<MeetingReport>> histories() {
        Arbitrary<Integer> steps = Arbitraries.integers().between(0, 3);
        return steps.list().ofSize(3).map(lengths -> {
            List<MeetingReport> reports = new ArrayList<>();
            for (int meeting = 1; meeting <= lengths.size(); meeting++) {
                List<MeetingReport> all = List.of(
                        confirmed(meeting, 1, meeting * 7 % 5, 1, 2, 3),
                        withdrawn(meeting, 2, 10 + meeting),
                        confirmed(meeting, 2, 20 - meeting, 1, 2));
                reports.addAll(all.subList(0, lengths.get(meeting - 1)));
            }
            return reports;
        });
    }

    private static Set<String> accepted(int paid, MeetingReport... reports) {
        try (InMemory axon = new InMemory(GroupMonth.class)) {
            for (MeetingReport report : reports) {
                axon.send(ReportMeeting.of(report, paid, AT));
            }
            return accepted(axon);
        }
    }

    private static Set<String> accepted(InMemory axon) {
        Set<String> accepted = new TreeSet<>();
        for (Object event : axon.storedEvents()) {
            switch ((GroupMonthEvent) event) {
                case AttendanceAccepted one ->
                    assertThat(accepted.add(name(one.attendance()))).isTrue();
                case AttendanceRejected one ->
                    assertThat(accepted.remove(name(one.attendance()))).isTrue();
                case MeetingReported reported -> {}
                case GroupMonthEvent.PaidMeetingsSet set -> {}
            }
        }
        return accepted;
    }

    private static Stream<MeetingAttendance> attendances(InMemory axon) {
        return axon.storedEvents().stream().flatMap(event -> switch ((GroupMonthEvent) event) {
            case AttendanceAccepted one -> Stream.of(one.attendance());
            case AttendanceRejected one -> Stream.of(one.attendance());
            default -> Stream.<MeetingAttendance>empty();
        });
    }

    private static String name(MeetingAttendance attendance) {
        return attendance.meetingId().getLeastSignificantBits() + "-"
                + attendance.familyId().getLeastSignificantBits();
    }

    private static MeetingReport confirmed(int meeting, int version, int at, int... families) {
        return report(meeting, version, true, true, at, families);
    }

    private static MeetingReport notPayable(int meeting, int at, int... families) {
        return report(meeting, 1, true, false, at, families);
    }

    private static MeetingReport withdrawn(int meeting, int version, int at) {
        return report(meeting, version, false, false, at);
    }

    private static MeetingReport report(
            int meeting, int version, boolean confirmed, boolean payable, int at, int... families) {
        return new MeetingReport(
                new UUID(5, meeting),
                GROUP,
                COHORT,
                "PH",
                LocalDate.of(2021, 3, 20),
                version,
                confirmed,
                payable,
                IntStream.of(families).mapToObj(n -> new UUID(2, n)).toList(),
                AT.plusSeconds(at));
    }
}
