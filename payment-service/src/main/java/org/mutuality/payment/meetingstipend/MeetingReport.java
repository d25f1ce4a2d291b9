package org.mutuality.payment.meetingstipend;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * What cohort-service has published of a peer group's meeting: a version of its attendance was confirmed, or awaits its
 * confirmation.
 *
 * @param country ISO 3166 alpha-2
 * @param heldOn day of the meeting, which decides its month
 * @param version of the attendance, from 1
 * @param confirmed whether this version is confirmed
 * @param payable whether enough families of a formed group were present; false until it is confirmed
 * @param families that attended; empty until it is confirmed
 * @param reportedAt when it was confirmed or corrected
 */
public record MeetingReport(
        UUID meetingId,
        UUID groupId,
        UUID cohortId,
        String country,
        LocalDate heldOn,
        int version,
        boolean confirmed,
        boolean payable,
        List<UUID> families,
        Instant reportedAt) {
    public MeetingReport {
        families = List.copyOf(families);
    }

    YearMonth month() {
        return YearMonth.from(heldOn);
    }

    public GroupMonthId groupMonthId() {
        return GroupMonthId.of(groupId, month());
    }

    /** A version is confirmed after it was recorded or corrected. */
    boolean isNewerThan(MeetingReport other) {
        return version > other.version || version == other.version && confirmed && !other.confirmed;
    }

    MeetingAttendance attendance(UUID familyId, Instant at) {
        return new MeetingAttendance(meetingId, familyId, cohortId, country, heldOn, at);
    }
}
