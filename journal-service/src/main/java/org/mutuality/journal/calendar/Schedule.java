package org.mutuality.journal.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * A cohort's calendar: when the journal of a month is due and from when it is overdue.
 *
 * @param timeZone IANA time zone of the cohort with its area, such as {@code Asia/Manila}, or {@code UTC}
 * @param dueDay day of the following month on which the journal is due, 1 to 28
 * @param overdueAfterDays days after the due date from which the journal is overdue, 1 to 60
 * @param remindAt local time of reminders, {@code HH:mm}
 */
public record Schedule(String timeZone, int dueDay, int overdueAfterDays, String remindAt) {
    /** Used until a cohort sets one. In UTC, because neither Java nor the directory knows a country's time zone. */
    public static final Schedule DEFAULT = new Schedule("UTC", 1, 7, "09:00");

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final int LAST_DAY = 28;
    private static final int LATEST = 60;

    void validate(ValidationErrors errors) {
        errors.addUnless(isTimeZone(timeZone), "/timeZone", "validation.time-zone");
        errors.addUnless(dueDay >= 1 && dueDay <= LAST_DAY, "/dueDay", "validation.integer-range", 1, LAST_DAY);
        errors.addUnless(
                overdueAfterDays >= 1 && overdueAfterDays <= LATEST,
                "/overdueAfterDays",
                "validation.integer-range",
                1,
                LATEST);
        errors.addUnless(isTime(remindAt), "/remindAt", "validation.time-of-day");
    }

    /** A local time that a clock change skips is one hour later; of one that occurs twice the first counts. */
    public Instant dueAt(YearMonth month) {
        return at(dueOn(month));
    }

    public Instant overdueAt(YearMonth month) {
        return at(dueOn(month).plusDays(overdueAfterDays));
    }

    /** End of the month in the cohort's time zone. Families enrolled before it are expected to submit the month. */
    public Instant endOf(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(zone()).toInstant();
    }

    public YearMonth monthAt(Instant now) {
        return YearMonth.from(dayAt(now));
    }

    public LocalDate dayAt(Instant now) {
        return LocalDate.ofInstant(now, zone());
    }

    private LocalDate dueOn(YearMonth month) {
        return month.plusMonths(1).atDay(dueDay);
    }

    private Instant at(LocalDate day) {
        return day.atTime(LocalTime.parse(remindAt, MINUTES)).atZone(zone()).toInstant();
    }

    private ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    // Of an area: PostgreSQL, by which other services judge months, takes CET for an abbreviation without daylight
    // saving time, and
    // does not know SystemV/…, which is Java's only.
    private static boolean isTimeZone(String id) {
        return id.equals(DEFAULT.timeZone)
                || ZoneId.getAvailableZoneIds().contains(id) && id.contains("/") && !id.startsWith("SystemV/");
    }

    private static boolean isTime(String text) {
        try {
            return MINUTES.format(LocalTime.parse(text, MINUTES)).equals(text);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
