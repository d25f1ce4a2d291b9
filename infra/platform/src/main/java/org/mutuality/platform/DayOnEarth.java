package org.mutuality.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The first and the last calendar day that it is anywhere on Earth at one time, for those who do not know in which time zone a
 * cohort lives: a day has begun for somebody up to {@link #latest}, and is over for everybody before {@link #earliest}.
 */
public final class DayOnEarth {
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    private DayOnEarth() {}

    /** The day in the time zone in which days begin first, UTC+14. */
    public static LocalDate latest(Instant now) {
        return LocalDate.ofInstant(now, FIRST);
    }

    /** The day in the time zone in which days end last, UTC−12. */
    public static LocalDate earliest(Instant now) {
        return LocalDate.ofInstant(now, LAST);
    }
}
