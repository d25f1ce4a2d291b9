package org.mutuality.journal.journal.readmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.mutuality.journal.journal.AnswersJson;
import org.mutuality.journal.journal.Author;
import org.mutuality.journal.journal.JournalContent;
import org.mutuality.journal.journal.JournalTextEncryption;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.projection.OwnWrites;

/**
 * Journals in all their versions, without those months that are withdrawn. Source: journal_view and edition_withdrawal_view; delay:
 * metric {@code follower_lag_events}. A family's rows include what was submitted for it through this instance.
 */
@ApplicationScoped
public class JournalQueries {
    private static final String END = "9999-99";
    private static final OffsetDateTime NOW = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final String MONTHS = """
            select distinct on (month) * from journal_view j
            where family_id = ? and month < ? and submitted_at <= ?
              and not exists (select from edition_withdrawal_view w where w.family_id = j.family_id and w.month = j.month
                              and w.whole_month and w.withdrawn_version > j.version and w.withdrawn_at <= ?)
            order by month desc, version desc limit ?""";
    private static final String MONTH = """
            select * from journal_view j
            where family_id = ? and month = ? and version <= ? and submitted_at <= ?
              and not exists (select from edition_withdrawal_view w where w.family_id = j.family_id and w.month = j.month
                              and w.whole_month and w.withdrawn_version > j.version and w.withdrawn_at <= ? and w.withdrawn_version <= ?)
            order by version desc limit 1""";
    private static final String CURRENT_MONTHS = """
            select distinct on (family_id, month) * from journal_view j
            where family_id = any(?)
              and not exists (select from edition_withdrawal_view w where w.family_id = j.family_id and w.month = j.month
                              and w.whole_month and w.withdrawn_version > j.version)
            order by family_id, month, version desc""";
    private static final String CURRENT_MONTH = """
            select distinct on (family_id) * from journal_view j
            where family_id = any(?) and month = ?
              and not exists (select from edition_withdrawal_view w where w.family_id = j.family_id and w.month = j.month
                              and w.whole_month and w.withdrawn_version > j.version)
            order by family_id, version desc""";
    private static final String FORM = """
            select form from journal_view j where family_id = ? and month = ?
              and not exists (select from edition_withdrawal_view w where w.family_id = j.family_id and w.month = j.month
                              and w.whole_month and w.withdrawn_version > j.version)
            order by version desc limit 1""";

    private final ReadModelDatabase database;
    private final OwnWrites ownWrites;
    private final AnswersJson answers;
    private final JournalTextEncryption encryption;

    JournalQueries(
            ReadModelDatabase database, OwnWrites ownWrites, AnswersJson answers, JournalTextEncryption encryption) {
        this.database = database;
        this.ownWrites = ownWrites;
        this.answers = answers;
        this.encryption = encryption;
    }

    /**
     * A family's month in one version.
     *
     * @param journalId id of the family's journal of this month; the same for all its versions
     * @param familyId the family whose month it is
     * @param month the month reported, such as {@code 2021-03}
     * @param version 1 for the first submission, plus 1 for each correction
     * @param edition id of the edition that this version shows
     * @param form id of the form by which the answers are read, such as {@code core-1}
     * @param answers name of a question → answer, as far as the caller may see them
     * @param complete whether every question that the form requires is answered
     * @param reason why it was corrected; left out when no reason was given or the family has been erased
     * @param device opaque name of the device it was written on; left out when none was named or the family has been erased
     * @param writtenAt when it was written, by the clock of the device; left out when it was submitted online
     * @param submittedAt when this version was stored
     * @param submittedBy the family, or who submitted on its behalf; left out where the author was not recorded
     * @param confirmedAt when the family confirmed this version, which somebody else had submitted; left out while it did not
     */
    public record JournalRow(
            UUID journalId,
            UUID familyId,
            YearMonth month,
            int version,
            UUID edition,
            String form,
            Map<String, Object> answers,
            boolean complete,
            Optional<String> reason,
            Optional<String> device,
            Optional<Instant> writtenAt,
            Instant submittedAt,
            Optional<Author> submittedBy,
            Optional<Instant> confirmedAt) {
        /** With only those answers that the reader may see. */
        public JournalRow filtered(UnaryOperator<Map<String, Object>> answerFilter) {
            return withContent(new JournalContent(answerFilter.apply(answers), reason, device));
        }

        private JournalRow knownAt(Optional<Instant> asOf) {
            boolean isLater = confirmedAt
                    .flatMap(confirmed -> asOf.filter(confirmed::isAfter))
                    .isPresent();
            return isLater
                    ? new JournalRow(
                            journalId,
                            familyId,
                            month,
                            version,
                            edition,
                            form,
                            answers,
                            complete,
                            reason,
                            device,
                            writtenAt,
                            submittedAt,
                            submittedBy,
                            Optional.empty())
                    : this;
        }

        private JournalRow withContent(JournalContent content) {
            return new JournalRow(
                    journalId,
                    familyId,
                    month,
                    version,
                    edition,
                    form,
                    content.answers(),
                    complete,
                    content.reason(),
                    content.device().or(() -> device),
                    writtenAt,
                    submittedAt,
                    submittedBy,
                    confirmedAt);
        }
    }

    /** @param encryptedText replaces answers and reason of {@code month} once it is decrypted */
    private record StoredJournalRow(JournalRow month, Optional<Ciphertext> encryptedText) {}

    /**
     * A family's months, newest first.
     *
     * @param before only months before this one; empty: from the newest
     * @param asOf as known at that time, by the time of arrival; empty: as known now
     * @param limit rows at most
     */
    public List<JournalRow> months(UUID familyId, Optional<YearMonth> before, Optional<Instant> asOf, int limit) {
        ownWrites.awaitProjected(familyId, JournalProjection.NAME);
        return database
                .read(sql -> sql.select(
                                MONTHS,
                                familyId,
                                before.map(YearMonth::toString).orElse(END),
                                time(asOf),
                                time(asOf),
                                limit)
                        .map((row, context) -> storedRow(row))
                        .list())
                .stream()
                .map(this::decrypted)
                .map(month -> month.knownAt(asOf))
                .toList();
    }

    /** The families of a cohort that are not erased, lowest id first. */
    public List<UUID> familiesOf(UUID cohortId) {
        return database.read(sql -> sql.select(
                        "select family_id from directory_family where cohort_id = ? and not erased order by family_id",
                        cohortId)
                .mapTo(UUID.class)
                .list());
    }

    /** Months of families as known now, by family and month, oldest first. */
    public List<JournalRow> currentMonths(Collection<UUID> familyIds) {
        return database
                .read(sql -> sql.select(CURRENT_MONTHS, (Object) familyIds.toArray(UUID[]::new))
                        .map((row, context) -> storedRow(row))
                        .list())
                .stream()
                .map(this::decrypted)
                .toList();
    }

    /** A month of families as known now, by family. */
    public List<JournalRow> currentMonth(Collection<UUID> familyIds, YearMonth month) {
        return database
                .read(sql -> sql.select(CURRENT_MONTH, familyIds.toArray(UUID[]::new), month.toString())
                        .map((row, context) -> storedRow(row))
                        .list())
                .stream()
                .map(this::decrypted)
                .toList();
    }

    /**
     * A month in its last version up to {@code version}; empty when that version is its withdrawal.
     *
     * @param asOf as known at that time, by the time of arrival; empty: as known now
     */
    public Optional<JournalRow> month(UUID familyId, YearMonth month, int version, Optional<Instant> asOf) {
        ownWrites.awaitProjected(familyId, JournalProjection.NAME);
        return database.read(
                        sql -> sql.select(MONTH, familyId, month.toString(), version, time(asOf), time(asOf), version)
                                .map((row, context) -> storedRow(row))
                                .findOne())
                .map(this::decrypted)
                .map(found -> found.knownAt(asOf));
    }

    /** Id of the form by which the month's current version is read; empty when it is not submitted. */
    public Optional<String> form(UUID familyId, YearMonth month) {
        ownWrites.awaitProjected(familyId, JournalProjection.NAME);
        return database.read(sql ->
                sql.select(FORM, familyId, month.toString()).mapTo(String.class).findOne());
    }

    /** Month of a family's first journal, also when it was withdrawn. */
    public Optional<YearMonth> firstMonth(UUID familyId) {
        return database.read(
                sql -> sql.select("select month from journal_view where family_id = ? order by month limit 1", familyId)
                        .mapTo(String.class)
                        .findOne()
                        .map(YearMonth::parse));
    }

    /** Number of the family's versions and other editions. */
    public int count(UUID familyId) {
        return database.read(sql -> sql.select(
                        "select (select count(*) from journal_view where family_id = ?)"
                                + " + (select count(*) from journal_edition_view where family_id = ?)",
                        familyId,
                        familyId)
                .mapTo(Integer.class)
                .one());
    }

    private static OffsetDateTime time(Optional<Instant> asOf) {
        return asOf.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(NOW);
    }

    // The free text of an erased family is gone; its other answers still count.
    private JournalRow decrypted(StoredJournalRow stored) {
        JournalRow month = stored.month();
        return stored.encryptedText()
                .flatMap(text -> encryption.decrypt(month.familyId(), month.month(), text))
                .map(month::withContent)
                .orElse(month);
    }

    private StoredJournalRow storedRow(ResultSet row) throws SQLException {
        return new StoredJournalRow(
                month(row), Optional.ofNullable(row.getString("ciphertext")).map(Ciphertext::new));
    }

    private JournalRow month(ResultSet row) throws SQLException {
        return new JournalRow(
                row.getObject("journal_id", UUID.class),
                row.getObject("family_id", UUID.class),
                YearMonth.parse(row.getString("month")),
                row.getInt("version"),
                row.getObject("edition", UUID.class),
                row.getString("form"),
                answers.read(row.getString("answers")),
                row.getBoolean("complete"),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("device")),
                Optional.ofNullable(row.getObject("written_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                Author.of(row),
                Optional.ofNullable(row.getObject("confirmed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
