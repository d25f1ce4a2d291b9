package org.mutuality.payment.meetingstipend;

import java.time.Instant;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of the meetings of a peer group in a month. Private to this service. */
public sealed interface GroupMonthEvent {
    GroupMonthId groupMonthId();

    Instant at();

    @StoredAs(name = "payment.MeetingReported", revision = 1)
    record MeetingReported(GroupMonthId groupMonthId, MeetingReport report, int paidMeetings, Instant at)
            implements GroupMonthEvent {}

    @StoredAs(name = "payment.PaidMeetingsSet", revision = 1)
    record PaidMeetingsSet(GroupMonthId groupMonthId, int paidMeetings, Instant at) implements GroupMonthEvent {}

    /** The attendance of a family is one that is paid. */
    @StoredAs(name = "payment.AttendanceAccepted", revision = 1)
    record AttendanceAccepted(GroupMonthId groupMonthId, MeetingAttendance attendance, Instant at)
            implements GroupMonthEvent {}

    /** It is one no longer: not confirmed, not payable, corrected, or another meeting of the month is paid. */
    @StoredAs(name = "payment.AttendanceRejected", revision = 1)
    record AttendanceRejected(GroupMonthId groupMonthId, MeetingAttendance attendance, Instant at)
            implements GroupMonthEvent {}
}
