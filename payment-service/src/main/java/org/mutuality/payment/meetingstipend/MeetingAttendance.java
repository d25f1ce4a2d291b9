package org.mutuality.payment.meetingstipend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.NameBasedUuid;

/**
 * A family was at a meeting: all that the rule learns of it.
 *
 * @param country ISO 3166 alpha-2
 * @param heldOn the day of the meeting, which says the month that it counts for
 * @param recordedAt when it was recorded, or corrected: of two words for one meeting the later counts
 */
public record MeetingAttendance(
        UUID meetingId, UUID familyId, UUID cohortId, String country, LocalDate heldOn, Instant recordedAt) {
    public YearMonth month() {
        return YearMonth.from(heldOn);
    }

    public MeetingMonthId monthId() {
        return MeetingMonthId.of(familyId, month());
    }

    /** The one stipend that there can be of a family for a meeting; the same for ever. */
    public UUID stipendId() {
        return NameBasedUuid.id("meeting-stipend", familyId, meetingId);
    }
}
