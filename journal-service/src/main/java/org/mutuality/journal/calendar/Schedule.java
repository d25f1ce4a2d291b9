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
 * When a month's journal is due, and from when on it is overdue.
 *
 * @param timeZone IANA name
 * @param dueDay 1 to 28, of the month after
 * @param overdueAfterDays 1 to 60, after it was due
 * @param remindAt local time, {@code HH:mm}
 */
public record Schedule(String timeZone, int dueDay, int overdueAfterDays, String remindAt) {
    /** Where none is set. UTC, because neither Java nor the directory knows a country's clock. */
    public static final Schedule DEFAULT = new Schedule("UTC", 1, 7, "09:00");

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final int LAST_DAY = 28;
    private static final int LATEST = 60;

    void validate(ValidationErrors wrongs) {
        wrongs.addUnless(ZoneId.getAvailableZoneIds().contains(timeZone), "/timeZone", "validation.time-zone");
        wrongs.addUnless(dueDay >= 1 && dueDay <= LAST_DAY, "/dueDay", "validation.integer-range", 1, LAST_DAY);
        wrongs.addUnless(
                overdueAfterDays >= 1 && overdueAfterDays <= LATEST,
                "/overdueAfterDays",
                "validation.integer-range",
                1,
                LATEST);
        wrongs.addUnless(isTime(remindAt), "/remindAt", "validation.time-of-day");
    }

    /** An instant, so once: a local time that a clock change skips is an hour later, one that comes twice is the first. */
    public Instant dueAt(YearMonth month) {
        return at(dueOn(month));
    }

    public Instant overdueAt(YearMonth month) {
        return at(dueOn(month).plusDays(overdueAfterDays));
    }

    /** When the month is over: who was enrolled before has it to tell. */
    public Instant endOf(YearMonth month) {
        return month.plusMonths(1).atDay(1).atStartOfDay(zone()).toInstant();
    }

    public YearMonth monthAt(Instant now) {
        return YearMonth.from(now.atZone(zone()));
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

    private static boolean isTime(String text) {
        try {
            return MINUTES.format(LocalTime.parse(text, MINUTES)).equals(text);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
