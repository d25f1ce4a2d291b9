package org.mutuality.payment.meetingstipend;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.meetingstipend.GroupMonthCommand.ReportMeeting;
import org.mutuality.payment.meetingstipend.GroupMonthCommand.SetPaidMeetings;
import org.mutuality.payment.meetingstipend.GroupMonthEvent.AttendanceAccepted;
import org.mutuality.payment.meetingstipend.GroupMonthEvent.AttendanceRejected;
import org.mutuality.payment.meetingstipend.GroupMonthEvent.MeetingReported;
import org.mutuality.payment.meetingstipend.GroupMonthEvent.PaidMeetingsSet;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/**
 * Meetings of a peer group in a month: the first ones that were confirmed are paid, as many as the terms say. Which these are
 * depends on the reports and not on the order in which they arrive.
 */
@StoredAs(name = "payment.GroupMonth", revision = 1)
public class GroupMonth {
    private static final Comparator<MeetingReport> FIRST_CONFIRMED =
            Comparator.comparing(MeetingReport::reportedAt).thenComparing(MeetingReport::meetingId);

    @AggregateIdentifier
    private @Nullable GroupMonthId id;

    private Map<UUID, MeetingReport> reports = new HashMap<>();
    private Map<String, MeetingAttendance> accepted = new TreeMap<>();
    private int paidMeetings = 1;
    private Instant last = Instant.EPOCH;

    /** For the event store. */
    protected GroupMonth() {}

    @CreateIfMissing
    void decide(ReportMeeting command) {
        @Nullable MeetingReport known = reports.get(command.report().meetingId());
        if (known == null || command.report().isNewerThan(known)) {
            apply(new MeetingReported(
                    command.groupMonthId(), command.report(), command.paidMeetings(), next(command.at())));
            review(command.groupMonthId(), command.at());
        }
    }

    @CreateIfMissing
    void decide(SetPaidMeetings command) {
        if (id != null && command.paidMeetings() != paidMeetings) {
            apply(new PaidMeetingsSet(command.groupMonthId(), command.paidMeetings(), next(command.at())));
            review(command.groupMonthId(), command.at());
        }
    }

    private void review(GroupMonthId groupMonth, Instant at) {
        List<MeetingReport> paid = reports.values().stream()
                .filter(MeetingReport::payable)
                .sorted(FIRST_CONFIRMED)
                .limit(paidMeetings)
                .toList();
        Map<String, MeetingAttendance> wanted = new TreeMap<>();
        for (MeetingReport report : paid) {
            for (UUID family : report.families()) {
                wanted.put(key(report.meetingId(), family), report.attendance(family, at));
            }
        }
        for (Map.Entry<String, MeetingAttendance> one : Map.copyOf(accepted).entrySet()) {
            if (!wanted.containsKey(one.getKey())) {
                Instant moment = next(at);
                apply(new AttendanceRejected(groupMonth, one.getValue().withRecordedAt(moment), moment));
            }
        }
        Set<String> before = Set.copyOf(accepted.keySet());
        for (Map.Entry<String, MeetingAttendance> one : wanted.entrySet()) {
            if (!before.contains(one.getKey())) {
                Instant moment = next(at);
                apply(new AttendanceAccepted(groupMonth, one.getValue().withRecordedAt(moment), moment));
            }
        }
    }

    // Later than every moment before, whatever the clocks say: the meetings of a family go by the latest one.
    private Instant next(Instant at) {
        return at.isAfter(last) ? at : last.plusMillis(1);
    }

    private static String key(UUID meeting, UUID family) {
        return meeting + " " + family;
    }

    @EventSourcingHandler
    void evolve(MeetingReported event) {
        id = event.groupMonthId();
        last = event.at();
        reports.put(event.report().meetingId(), event.report());
        paidMeetings = event.paidMeetings();
    }

    @EventSourcingHandler
    void evolve(PaidMeetingsSet event) {
        last = event.at();
        paidMeetings = event.paidMeetings();
    }

    @EventSourcingHandler
    void evolve(AttendanceAccepted event) {
        last = event.at();
        accepted.put(key(event.attendance().meetingId(), event.attendance().familyId()), event.attendance());
    }

    @EventSourcingHandler
    void evolve(AttendanceRejected event) {
        last = event.at();
        accepted.remove(key(event.attendance().meetingId(), event.attendance().familyId()));
    }
}
