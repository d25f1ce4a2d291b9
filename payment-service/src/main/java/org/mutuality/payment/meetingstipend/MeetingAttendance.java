package org.mutuality.payment.meetingstipend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.NameBasedUuid;

/**
 * A family attended a meeting that is paid: all that the rule learns of it.
 *
 * @param country ISO 3166 alpha-2
 * @param heldOn day of the meeting, which decides its month
 * @param recordedAt when the attendance was accepted or rejected: the latest of a meeting counts
 */
public record MeetingAttendance(
        UUID meetingId, UUID familyId, UUID cohortId, String country, LocalDate heldOn, Instant recordedAt) {
    MeetingAttendance withRecordedAt(Instant at) {
        return new MeetingAttendance(meetingId, familyId, cohortId, country, heldOn, at);
    }

    public YearMonth month() {
        return YearMonth.from(heldOn);
    }

    public MeetingMonthId monthId() {
        return MeetingMonthId.of(familyId, month());
    }

    /** Id of the first stipend of a family for a meeting, derived from both. */
    public UUID stipendId() {
        return NameBasedUuid.id("meeting-stipend", familyId, meetingId);
    }
}
