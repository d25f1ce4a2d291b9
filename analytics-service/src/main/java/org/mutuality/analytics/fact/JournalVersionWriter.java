package org.mutuality.analytics.fact;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Date;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.analytics.indicator.Indicator;
import org.mutuality.analytics.indicator.MonthAnswers;

/**
 * Writes versions. Whatever the order in which they come, and however often, the rows end up the same: a version is known
 * from when it was told until the earliest telling of any higher one.
 */
public final class JournalVersionWriter {

    // What is known of higher versions is what was written before; those written with it supersede it below.
    private static final String WRITE = """
            insert into journal_version (family_id, month, version, cohort_id, facts, known_from, known_to)
            select told.*, (select min(higher.known_from) from journal_version higher
                where higher.family_id = told.family_id and higher.month = told.month and higher.version > told.version)
            from jsonb_to_recordset(cast(:told as jsonb)) as told (
                family_id uuid, month date, version int, cohort_id uuid, facts jsonb, known_from timestamptz)
            on conflict do nothing""";

    private static final String SUPERSEDE =
            "update journal_version set known_to = least(known_to, ?) where family_id = ? and month = ? and version < ?";

    private JournalVersionWriter() {}

    public static void write(List<JournalVersion> told, Handle sql) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        told.forEach(one -> rows.add(row(one)));
        sql.createUpdate(WRITE).bind("told", rows.toString()).execute();
        told.stream()
                .filter(one -> one.version() > 1)
                .forEach(one ->
                        sql.execute(SUPERSEDE, one.recordedFrom(), one.familyId(), day(one.month()), one.version()));
    }

    public static void truncate(Handle sql) {
        sql.execute("delete from journal_version");
    }

    /** A month as its first day. */
    public static Date day(YearMonth month) {
        return Date.valueOf(month.atDay(1));
    }

    private static ObjectNode row(JournalVersion told) {
        ObjectNode row = JsonNodeFactory.instance
                .objectNode()
                .put("family_id", told.familyId().toString())
                .put("month", told.month().atDay(1).toString())
                .put("version", told.version())
                .put("cohort_id", told.cohortId().toString())
                .put("known_from", told.recordedFrom().toString());
        row.set("facts", facts(told.answers()));
        return row;
    }

    private static ObjectNode facts(MonthAnswers answers) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        for (Indicator indicator : Indicator.values()) {
            indicator
                    .of(answers)
                    .ifPresent(measure -> facts.putArray(indicator.toString())
                            .add(measure.value())
                            .add(measure.weight()));
        }
        return facts;
    }


/** What a family told of a month, in one version. {@code knownFrom}: when it was told. */
public record JournalVersion(
        UUID familyId, UUID cohortId, YearMonth month, int version, MonthAnswers answers, Instant recordedFrom) {}
}
