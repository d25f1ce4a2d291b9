package org.mutuality.journal.journal.readmodel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.journal.AnswersJson;
import org.mutuality.journal.journal.Author;
import org.mutuality.journal.journal.EditionGraph;
import org.mutuality.journal.journal.EditionGraph.EditionNode;
import org.mutuality.journal.journal.EditionOrigin;
import org.mutuality.journal.journal.JournalContent;
import org.mutuality.journal.journal.JournalTextEncryption;
import org.mutuality.journal.journal.WithdrawalReason;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.projection.OwnWrites;

/**
 * All editions of a month. Source: journal_view, journal_edition_view and edition_withdrawal_view; delay: metric {@code
 * follower_lag_events}. A family's rows include what was submitted for it through this instance.
 */
@ApplicationScoped
public class EditionQueries {
    private static final OffsetDateTime END = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final UUID LAST = new UUID(-1, -1);
    private static final String EDITIONS = """
            select * from journal_every_edition
            left join edition_withdrawal_view w using (family_id, month, edition)
            """;
    private static final String PAGE = EDITIONS + """
            where family_id = ? and month = ? and (submitted_at, edition) < (?, ?)
            order by submitted_at desc, edition desc limit ?""";
    // Without the content, so that all months of a family are no more than some hundred short rows.
    private static final String NODES = """
            select month, edition, based_on, written_at, offline, submitted_at from journal_every_edition
            where family_id = ? and month >= ? and month <= ?""";
    private static final String NODES_OF_FAMILIES = """
            select family_id, edition, based_on, written_at, offline, submitted_at from journal_every_edition
            where family_id = any (?) and month = ?""";
    private static final String WITHDRAWN_OF_FAMILIES =
            "select family_id, edition from edition_withdrawal_view where family_id = any (?) and month = ?";
    private static final String SIDES = EDITIONS + """
            where family_id = ? and month = ? and edition = any (?)
            order by submitted_at, edition""";
    private static final String SIDES_OF_FAMILIES =
            EDITIONS + "where family_id = any (?) and month = ? and edition = any (?)";
    private static final String WITHDRAWN =
            "select month, edition from edition_withdrawal_view where family_id = ? and month >= ? and month <= ?";
    private static final String IN_OTHER_MONTHS = """
            select month, edition, submitted_by, submitted_by_subject from journal_every_edition e
            where family_id = ? and month <> ? and edition = any (?)
              and not exists (select from edition_withdrawal_view w where w.family_id = e.family_id and w.month = e.month
                              and w.edition = e.edition)""";
    private static final String MOVED = """
            select month, edition, submitted_by, submitted_by_subject from journal_every_edition
            where family_id = ? and month <> ? and offline and ? = any (based_on)
            order by submitted_at, edition limit 1""";

    private final ReadModelDatabase database;
    private final OwnWrites ownWrites;
    private final AnswersJson answers;
    private final JournalTextEncryption encryption;

    EditionQueries(
            ReadModelDatabase database, OwnWrites ownWrites, AnswersJson answers, JournalTextEncryption encryption) {
        this.database = database;
        this.ownWrites = ownWrites;
        this.answers = answers;
        this.encryption = encryption;
    }

    /**
     * One edition: the content of one submission of a month.
     *
     * @param edition id, to be named in {@code basedOn} by an edition that replaces it
     * @param basedOn ids of the editions that it replaces
     * @param version the first version that showed it; left out when none did
     * @param head whether no other edition replaces it and it is not withdrawn
     * @param withdrawal that it was taken back; left out while it was not
     * @param current whether the month shows it now
     * @param form id of the form by which the answers are read, such as {@code core-1}
     * @param answers name of a question → answer, as far as the caller may see them
     * @param complete whether every question that the form requires is answered
     * @param reason why it was corrected; left out when no reason was given or the family has been erased
     * @param device opaque name of the device it was written on; left out when none was named or the family has been erased
     * @param writtenAt when it was written, by the clock of the device; left out when it was submitted online
     * @param submittedAt when it arrived
     * @param submittedBy the family, or who submitted on its behalf; left out where the author was not recorded
     */
    public record EditionRow(
            UUID edition,
            List<UUID> basedOn,
            Optional<Integer> version,
            boolean head,
            boolean current,
            Optional<EditionWithdrawal> withdrawal,
            String form,
            Map<String, Object> answers,
            boolean complete,
            Optional<String> reason,
            Optional<String> device,
            Optional<Instant> writtenAt,
            Instant submittedAt,
            Optional<Author> submittedBy) {
        EditionRow filtered(UnaryOperator<Map<String, Object>> answerFilter) {
            return withContent(new JournalContent(answerFilter.apply(answers), reason, device));
        }

        private EditionRow withContent(JournalContent content) {
            return new EditionRow(
                    edition,
                    basedOn,
                    version,
                    head,
                    current,
                    withdrawal,
                    form,
                    content.answers(),
                    complete,
                    content.reason(),
                    content.device().or(() -> device),
                    writtenAt,
                    submittedAt,
                    submittedBy);
        }
    }

    /**
     * That an edition was taken back.
     *
     * @param at when it was taken back
     * @param reason why, such as {@code wrong_month}
     * @param movedTo the month to which a phone's edit moved it; left out when the family took the month back
     * @param withdrawnBy the family, or who took it back on its behalf
     */
    public record EditionWithdrawal(
            Instant at, WithdrawalReason reason, Optional<YearMonth> movedTo, Optional<Author> withdrawnBy) {}

    /** An edition that another month replaces, or is replaced by. @param author who submitted it */
    public record EditionOfMonth(YearMonth month, UUID edition, Optional<Author> author) {}

    /** @param encryptedText replaces answers and reason of {@code row} once it is decrypted */
    private record StoredEditionRow(
            UUID familyId,
            YearMonth month,
            EditionRow row,
            Optional<Ciphertext> encryptedText,
            Optional<String> fingerprint) {
        /** Equal for editions that do not contradict one another, as {@code Edition.hasSameContent} has it. */
        List<Object> content() {
            return List.of(row.form(), row.answers(), fingerprint);
        }
    }

    /**
     * A month whose current editions contradict one another.
     *
     * @param month such as {@code 2021-03}
     * @param basedOn ids of the contradicting editions; the edition that resolves the conflict names them in its {@code basedOn}
     * @param sides the contradicting editions, complete
     */
    public record EditionConflict(YearMonth month, List<UUID> basedOn, List<EditionRow> sides) {
        EditionConflict filtered(UnaryOperator<Map<String, Object>> answerFilter) {
            return new EditionConflict(
                    month,
                    basedOn,
                    sides.stream().map(side -> side.filtered(answerFilter)).toList());
        }
    }

    /**
     * Editions of a month, newest arrival first.
     *
     * @param submittedAt with {@code edition}: only those before this one; empty: from the newest
     * @param limit rows at most
     */
    public List<EditionRow> editions(
            UUID familyId, YearMonth month, Optional<Instant> submittedAt, Optional<UUID> edition, int limit) {
        ownWrites.awaitProjected(familyId, JournalProjection.NAME);
        return database
                .read(sql -> {
                    List<UUID> heads = heads(familyId, month.toString(), month.toString(), sql)
                            .getOrDefault(month, List.of());
                    return sql.select(
                                    PAGE,
                                    familyId,
                                    month.toString(),
                                    submittedAt
                                            .map(at -> at.atOffset(ZoneOffset.UTC))
                                            .orElse(END),
                                    edition.orElse(LAST),
                                    limit)
                            .map((row, context) -> storedRow(row, heads))
                            .list();
                })
                .stream()
                .map(this::decrypted)
                .toList();
    }

    /**
     * Months with a conflict, newest first.
     *
     * @param before only months before this one; empty: from the newest
     * @param limit rows at most
     */
    public List<EditionConflict> conflicts(UUID familyId, Optional<YearMonth> before, int limit) {
        ownWrites.awaitProjected(familyId, JournalProjection.NAME);
        String last = before.map(month -> month.minusMonths(1).toString()).orElse("9999-99");
        List<List<StoredEditionRow>> found =
                database.read(sql -> heads(familyId, "0000-00", last, sql).entrySet().stream()
                        .filter(month -> month.getValue().size() > 1)
                        .map(month -> sides(familyId, month.getKey(), month.getValue(), sql))
                        .filter(EditionQueries::contradict)
                        .limit(limit)
                        .toList());
        return found.stream().map(this::conflict).toList();
    }

    /** Those of the families whose current editions of the month contradict one another. */
    public Set<UUID> familiesInConflict(Collection<UUID> families, YearMonth month) {
        Object ids = families.toArray(UUID[]::new);
        return database.read(sql -> {
            Map<UUID, List<EditionNode>> nodes = sql
                    .select(NODES_OF_FAMILIES, ids, month.toString())
                    .map((row, context) -> Map.entry(row.getObject("family_id", UUID.class), node(row)))
                    .list()
                    .stream()
                    .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
            Map<UUID, Set<UUID>> withdrawn = sql
                    .select(WITHDRAWN_OF_FAMILIES, ids, month.toString())
                    .map((row, context) ->
                            Map.entry(row.getObject("family_id", UUID.class), row.getObject("edition", UUID.class)))
                    .list()
                    .stream()
                    .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
            Map<UUID, List<UUID>> heads = new HashMap<>();
            nodes.forEach((family, editions) ->
                    heads.put(family, EditionGraph.heads(editions, withdrawn.getOrDefault(family, Set.of()))));
            heads.values().removeIf(editions -> editions.size() < 2);
            return heads.isEmpty() ? Set.of() : contradicting(heads, month, sql);
        });
    }

    /** Those of the editions that are of other months of the family and not withdrawn. */
    public List<EditionOfMonth> findInOtherMonths(UUID familyId, YearMonth month, List<UUID> editions) {
        ownWrites.awaitProjected(familyId, JournalProjection.NAME);
        return database.read(
                sql -> sql.select(IN_OTHER_MONTHS, familyId, month.toString(), editions.toArray(UUID[]::new))
                        .map((row, context) -> ofMonth(row))
                        .list());
    }

    /** The edition of another month that replaces this one; empty when none does. */
    public Optional<EditionOfMonth> findReplacementInOtherMonth(UUID familyId, YearMonth month, UUID edition) {
        return database.read(sql -> sql.select(MOVED, familyId, month.toString(), edition)
                .map((row, context) -> ofMonth(row))
                .findOne());
    }

    private static EditionOfMonth ofMonth(ResultSet row) throws SQLException {
        return new EditionOfMonth(
                YearMonth.parse(row.getString("month")), row.getObject("edition", UUID.class), Author.of(row));
    }

    /** Heads by month, newest month first; of each month the one written last first. */
    private static SortedMap<YearMonth, List<UUID>> heads(UUID familyId, String first, String last, Handle sql) {
        Map<YearMonth, List<EditionNode>> nodes = sql
                .select(NODES, familyId, first, last)
                .map((row, context) -> Map.entry(YearMonth.parse(row.getString("month")), node(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        Map<YearMonth, Set<UUID>> withdrawn = sql
                .select(WITHDRAWN, familyId, first, last)
                .map((row, context) ->
                        Map.entry(YearMonth.parse(row.getString("month")), row.getObject("edition", UUID.class)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
        SortedMap<YearMonth, List<UUID>> heads = new TreeMap<>(Comparator.reverseOrder());
        nodes.forEach((month, editions) ->
                heads.put(month, EditionGraph.heads(editions, withdrawn.getOrDefault(month, Set.of()))));
        return heads;
    }

    private List<StoredEditionRow> sides(UUID familyId, YearMonth month, List<UUID> heads, Handle sql) {
        return sql.select(SIDES, familyId, month.toString(), heads.toArray(UUID[]::new))
                .map((row, context) -> storedRow(row, heads))
                .list();
    }

    /** @param heads several of each family */
    private Set<UUID> contradicting(Map<UUID, List<UUID>> heads, YearMonth month, Handle sql) {
        UUID[] families = heads.keySet().toArray(UUID[]::new);
        UUID[] editions = heads.values().stream().flatMap(List::stream).toArray(UUID[]::new);
        return sql
                .select(SIDES_OF_FAMILIES, families, month.toString(), editions)
                .map((row, context) -> storedRow(row, List.of()))
                .list()
                .stream()
                .collect(groupingBy(StoredEditionRow::familyId))
                .values()
                .stream()
                .filter(EditionQueries::contradict)
                .map(sides -> sides.getFirst().familyId())
                .collect(toUnmodifiableSet());
    }

    private static boolean contradict(List<StoredEditionRow> sides) {
        return sides.stream().map(StoredEditionRow::content).distinct().count() > 1;
    }

    private EditionConflict conflict(List<StoredEditionRow> stored) {
        List<EditionRow> sides = stored.stream().map(this::decrypted).toList();
        return new EditionConflict(
                stored.getFirst().month(),
                sides.stream().map(EditionRow::edition).toList(),
                sides);
    }

    private EditionRow decrypted(StoredEditionRow stored) {
        return stored.encryptedText()
                .flatMap(text -> encryption.decrypt(stored.familyId(), stored.month(), text))
                .map(stored.row()::withContent)
                .orElse(stored.row());
    }

    private StoredEditionRow storedRow(ResultSet row, List<UUID> heads) throws SQLException {
        return new StoredEditionRow(
                row.getObject("family_id", UUID.class),
                YearMonth.parse(row.getString("month")),
                editionRow(row, heads),
                Optional.ofNullable(row.getString("ciphertext")).map(Ciphertext::new),
                Optional.ofNullable(row.getString("fingerprint")));
    }

    private static EditionNode node(ResultSet row) throws SQLException {
        EditionOrigin origin = new EditionOrigin(
                row.getObject("edition", UUID.class),
                basedOn(row),
                Optional.empty(),
                Optional.ofNullable(row.getObject("written_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.empty(),
                Optional.ofNullable(row.getObject("offline", Boolean.class)),
                Optional.empty());
        return EditionNode.of(
                origin, row.getObject("submitted_at", OffsetDateTime.class).toInstant());
    }

    private static List<UUID> basedOn(ResultSet row) throws SQLException {
        return Arrays.asList((UUID[]) row.getArray("based_on").getArray());
    }

    private static Optional<EditionWithdrawal> withdrawal(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject("withdrawn_at", OffsetDateTime.class);
        if (at == null) {
            return Optional.empty();
        }
        return Optional.of(new EditionWithdrawal(
                at.toInstant(),
                WithdrawalReason.of(row.getString("withdrawal_reason")),
                Optional.ofNullable(row.getString("moved_to")).map(YearMonth::parse),
                Author.of(row.getString("withdrawn_by"), row.getString("withdrawn_by_subject"))));
    }

    private EditionRow editionRow(ResultSet row, List<UUID> heads) throws SQLException {
        UUID edition = row.getObject("edition", UUID.class);
        return new EditionRow(
                edition,
                basedOn(row),
                Optional.ofNullable(row.getObject("version", Integer.class)),
                heads.contains(edition),
                !heads.isEmpty() && heads.getFirst().equals(edition),
                withdrawal(row),
                row.getString("form"),
                answers.read(row.getString("answers")),
                row.getBoolean("complete"),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getString("device")),
                Optional.ofNullable(row.getObject("written_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                Author.of(row));
    }
}
