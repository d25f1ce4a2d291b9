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

/**
 * Drafts as they were saved. Source: {@code draft_view}, behind the events by the lag in {@code follower_lag_events}.
 */
@ApplicationScoped
public class DraftQueries {
    /** Purpose of the encryption. A draft is encrypted as a whole, because free text may be anywhere in it. */
    static final String DRAFT = "draft";

    /** Purpose of the encryption of the device's name. */
    static final String DEVICE = "draft-device";

    private final ReadModelDatabase views;
    private final FreeTextEncryption encryption;

    DraftQueries(ReadModelDatabase views, FreeTextEncryption encryption) {
        this.views = views;
        this.encryption = encryption;
    }

    /** @param answers JSON; empty while {@code encrypted} holds it */
    record DraftRow(
            long version,
            String form,
            String answers,
            Optional<String> device,
            Instant savedAt,
            Optional<Ciphertext> encrypted,
            Optional<Ciphertext> encryptedDevice) {
        private DraftRow withAnswers(String decrypted) {
            return new DraftRow(version, form, decrypted, device, savedAt, Optional.empty(), encryptedDevice);
        }

        private DraftRow withDevice(Optional<String> decrypted) {
            return new DraftRow(version, form, answers, decrypted, savedAt, encrypted, Optional.empty());
        }
    }

    Optional<DraftRow> draft(UUID familyId, YearMonth month) {
        Optional<DraftRow> stored = views.read(sql -> sql.select(
                        "select * from draft_view where family_id = ? and month = ?", familyId, month.toString())
                .map((row, context) -> toRow(row))
                .findOne());
        return stored.flatMap(draft -> decrypt(familyId, draft)).map(draft -> withDevice(familyId, draft));
    }

    private DraftRow withDevice(UUID familyId, DraftRow row) {
        return row.encryptedDevice()
                .map(device -> row.withDevice(encryption.decrypt(familyId, DEVICE, device)))
                .orElse(row);
    }

    private Optional<DraftRow> decrypt(UUID familyId, DraftRow row) {
        return row.encrypted().isEmpty()
                ? Optional.of(row)
                : encryption.decrypt(familyId, DRAFT, row.encrypted().get()).map(row::withAnswers);
    }

    /** Months for which the family has a draft. */
    public Set<YearMonth> months(UUID familyId) {
        return views.read(sql ->
                sql.select("select month from draft_view where family_id = ?", familyId).mapTo(String.class).stream()
                        .map(YearMonth::parse)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Which drafts exist.
     *
     * @param months the n-th month belongs to the n-th family
     */
    Set<DraftId> findExisting(List<UUID> families, List<YearMonth> months) {
        return views.read(sql -> sql.createQuery("""
                        select family_id, month from draft_view
                        join unnest(:families, :months) as requested(family_id, month) using (family_id, month)""")
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
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("encrypted")).map(Ciphertext::new),
                Optional.ofNullable(row.getString("encrypted_device")).map(Ciphertext::new));
    }
}
