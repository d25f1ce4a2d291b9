package org.mutuality.journal.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.FreeTextEncryption;

/** Drafts as they were left. Source: draft_view, behind the events by the lag in {@code follower_lag_events}. */
@ApplicationScoped
public class DraftQueries {
    /** Drafts hold a family's own words anywhere, so they are encrypted whole, for this. */
    static final String DRAFT = "draft";

    private final ReadModelDatabase views;
    private final FreeTextEncryption encryption;

    DraftQueries(ReadModelDatabase views, FreeTextEncryption encryption) {
        this.views = views;
        this.encryption = encryption;
    }

    /** @param answers JSON; {@code sealed}: until it is opened */
    record DraftRow(
            long version,
            String form,
            String answers,
            Optional<String> device,
            Instant savedAt,
            Optional<Ciphertext> encrypted) {
        private DraftRow withAnswers(String words) {
            return new DraftRow(version, form, words, device, savedAt, Optional.empty());
        }
    }

    Optional<DraftRow> draft(UUID familyId, YearMonth month) {
        Optional<DraftRow> found = views.read(sql -> sql.select(
                        "select * from draft_view where family_id = ? and month = ?", familyId, month.toString())
                .map((row, context) -> toRow(row))
                .findOne());
        return found.flatMap(kept -> decrypt(familyId, kept));
    }

    private Optional<DraftRow> decrypt(UUID familyId, DraftRow kept) {
        return kept.encrypted().isEmpty()
                ? Optional.of(kept)
                : encryption.decrypt(familyId, DRAFT, kept.encrypted().get()).map(kept::withAnswers);
    }

    /** Months of which a draft is kept now. */
    public Set<YearMonth> months(UUID familyId) {
        return views.read(sql ->
                sql.select("select month from draft_view where family_id = ?", familyId).mapTo(String.class).stream()
                        .map(YearMonth::parse)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Those of many months, the {@code n}th family's {@code n}th, of which a draft is kept now. */
    Set<DraftId> findExisting(List<UUID> families, List<YearMonth> months) {
        return views.read(sql -> sql.createQuery("""
                        select family_id, month from draft_view
                        join unnest(:families, :months) as told(family_id, month) using (family_id, month)""")
                .bindArray("families", UUID.class, families.toArray())
                .bindArray(
                        "months",
                        String.class,
                        months.stream().map(YearMonth::toString).toArray())
                .map((row, context) ->
                        DraftId.of(row.getObject("family_id", UUID.class), YearMonth.parse(row.getString("month"))))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static DraftRow toRow(ResultSet row) throws SQLException {
        return new DraftRow(
                row.getLong("version"),
                row.getString("form"),
                Objects.requireNonNullElse(row.getString("answers"), ""),
                Optional.ofNullable(row.getString("device")),
                row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("sealed")).map(Ciphertext::new));
    }
}
