package org.mutuality.payment.meetingstipend;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands to the meetings of a peer group in a month. Never refused: reports may arrive again and in any order. */
public sealed interface GroupMonthCommand {
    GroupMonthId groupMonthId();

    /** @param paidMeetings how many meetings of the month are paid by the terms; 1 while there are none */
    record ReportMeeting(
            @TargetAggregateIdentifier GroupMonthId groupMonthId, MeetingReport report, int paidMeetings, Instant at)
            implements GroupMonthCommand {
        public static ReportMeeting of(MeetingReport report, int paidMeetings, Instant at) {
            return new ReportMeeting(report.groupMonthId(), report, paidMeetings, at);
        }
    }

    /** Terms say how many meetings of the month are paid. */
    record SetPaidMeetings(@TargetAggregateIdentifier GroupMonthId groupMonthId, int paidMeetings, Instant at)
            implements GroupMonthCommand {}
}
