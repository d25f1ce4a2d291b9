package org.mutuality.analytics.fact;

import java.sql.Date;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Writes versions. Whatever the order in which they come, and however often, the rows end up the same: a version is known
 * from when it was told until the earliest telling of any higher one.
 */
public final class Facts {

    private static final String VERSION = """
            insert into journal_version values
            (?, ?, ?, ?, (select min(known_from) from journal_version where family_id = ? and month = ? and version > ?))
            on conflict do nothing""";

    private static final String FACTS = """
            insert into journal_fact
            select v.family_id, v.month, v.version, f.indicator, ?, f.value, f.weight, v.known_from, v.known_to
            from journal_version v, unnest(cast(? as text[]), cast(? as numeric[]), cast(? as numeric[])) f(indicator, value, weight)
            where v.family_id = ? and v.month = ? and v.version = ?""";

    private static final List<String> SUPERSEDE = List.of(
            "update journal_version set known_to = least(known_to, ?) where family_id = ? and month = ? and version < ?",
            "update journal_fact set known_to = least(known_to, ?) where family_id = ? and month = ? and version < ?");

    private Facts() {}

    public static void write(JournalVersion told, Handle sql) {
        if (isNew(told, sql)) {
            facts(told, sql);
            supersede(told, sql);
        }
    }

    public static void forget(Handle sql) {
        sql.execute("delete from journal_fact");
        sql.execute("delete from journal_version");
    }

    /** A month as its first day. */
    public static Date day(YearMonth month) {
        return Date.valueOf(month.atDay(1));
    }

    private static boolean isNew(JournalVersion told, Handle sql) {
        Date month = day(told.month());
        return sql.execute(
                        VERSION,
                        told.familyId(),
                        month,
                        told.version(),
                        told.knownFrom(),
                        told.familyId(),
                        month,
                        told.version())
                == 1;
    }

    private static void facts(JournalVersion told, Handle sql) {
        List<Row> rows = Row.of(told.answers());
        sql.execute(
                FACTS,
                told.cohortId(),
                Row.array(rows, row -> row.indicator().toString()),
                Row.array(rows, Row::value),
                Row.array(rows, Row::weight),
                told.familyId(),
                day(told.month()),
                told.version());
    }

    private static void supersede(JournalVersion told, Handle sql) {
        if (told.version() > 1) {
            SUPERSEDE.forEach(update ->
                    sql.execute(update, told.knownFrom(), told.familyId(), day(told.month()), told.version()));
        }
    }
}
