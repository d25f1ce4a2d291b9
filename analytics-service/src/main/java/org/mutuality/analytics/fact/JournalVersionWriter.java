package org.mutuality.analytics.fact;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Date;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.analytics.indicator.Indicator;
import org.mutuality.platform.indicator.MonthAnswers;

/**
 * Writes tables {@code journal_version} and {@code erased_journal_family}. The result depends neither on the order nor on the number of
 * deliveries: a version is current from its submission until the earliest submission of a higher version, and an erased family has
 * one version without values, in the month of its first journal, so that it is in the base as before.
 */
public final class JournalVersionWriter {

    // Only higher versions written earlier are found here; those of the same batch supersede it below.
    private static final String WRITE = """
            insert into journal_version (family_id, month, version, cohort_id, facts, recorded_from, superseded_at)
            select added.*, (select min(higher.recorded_from) from journal_version higher
                where higher.family_id = added.family_id and higher.month = added.month and higher.version > added.version)
            from jsonb_to_recordset(cast(:versions as jsonb)) as added (
                family_id uuid, month date, version int, cohort_id uuid, facts jsonb, recorded_from timestamptz)
            where not exists (select from erased_journal_family erased where erased.family_id = added.family_id)
            on conflict do nothing""";

    private static final int VERSION_OF_ERASED = 0;

    // Never the version of an erased family: a journal that arrives late must not remove it from the base.
    private static final String SUPERSEDE =
            "update journal_version set superseded_at = least(superseded_at, ?) where family_id = ? and month = ? and version < ? and version > "
                    + VERSION_OF_ERASED;

    private JournalVersionWriter() {}

    public static void write(List<JournalVersion> versions, Handle sql) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        versions.forEach(version -> rows.add(row(version)));
        sql.createUpdate(WRITE).bind("versions", rows.toString()).execute();
        versions.stream()
                .filter(one -> one.version() > 1)
                .forEach(one ->
                        sql.execute(SUPERSEDE, one.recordedFrom(), one.familyId(), day(one.month()), one.version()));
    }

    /**
     * Removes the values of an erased family.
     *
     * @param firstMonth of its journals; empty without one
     */
    public static void erase(UUID familyId, UUID cohortId, Optional<YearMonth> firstMonth, Handle sql) {
        int erased = sql.execute("insert into erased_journal_family values (?) on conflict do nothing", familyId);
        sql.execute("delete from journal_version where family_id = ? and version <> ?", familyId, VERSION_OF_ERASED);
        if (erased == 1) {
            firstMonth
                    .map(JournalVersionWriter::day)
                    .ifPresent(day -> sql.execute("""
                    insert into journal_version (family_id, month, version, cohort_id, facts, recorded_from)
                    values (?, ?, ?, ?, '{}', cast(? as timestamp) at time zone 'UTC')""", familyId, day, VERSION_OF_ERASED, cohortId, day));
        }
    }

    /** A month as its first day. */
    public static Date day(YearMonth month) {
        return Date.valueOf(month.atDay(1));
    }

    private static ObjectNode row(JournalVersion version) {
        ObjectNode row = JsonNodeFactory.instance
                .objectNode()
                .put("family_id", version.familyId().toString())
                .put("month", version.month().atDay(1).toString())
                .put("version", version.version())
                .put("cohort_id", version.cohortId().toString())
                .put("recorded_from", version.recordedFrom().toString());
        row.set(
                "facts",
                version.answers().map(JournalVersionWriter::facts).orElseGet(JsonNodeFactory.instance::objectNode));
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

    /**
     * Answers of a family for a month, in one version of its journal.
     *
     * @param answers empty when the version is the withdrawal of the journal
     * @param recordedFrom when it was submitted or withdrawn
     */
    public record JournalVersion(
            UUID familyId,
            UUID cohortId,
            YearMonth month,
            int version,
            Optional<MonthAnswers> answers,
            Instant recordedFrom) {}
}
