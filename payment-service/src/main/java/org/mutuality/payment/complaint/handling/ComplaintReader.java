package org.mutuality.payment.complaint.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.payment.complaint.Actor;
import org.mutuality.payment.complaint.ComplaintOutcome;
import org.mutuality.payment.complaint.ComplaintStatus;
import org.mutuality.payment.complaint.EncryptedComplaintText;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.FreeTextEncryption;

/** Complaints as people read them, with their words. Source: {@code complaint_view}, {@code complaint_history_view}. */
@ApplicationScoped
class ComplaintReader {
    private final ComplaintQueries view;
    private final ComplaintHistoryQueries history;
    private final FreeTextEncryption encryption;
    private final Clock clock;

    ComplaintReader(
            ComplaintQueries view, ComplaintHistoryQueries history, FreeTextEncryption encryption, Clock clock) {
        this.view = view;
        this.history = history;
        this.encryption = encryption;
        this.clock = clock;
    }

    /**
     * A complaint as it stands.
     *
     * @param text what the family says; absent when it said no more than that it didn't get it, and once it was forgotten
     * @param outcome of finance's last answer, also when the family has objected to it since
     * @param answer its words
     * @param days that it took to be accepted, or has waited until now
     */
    public record ComplaintResponse(
            UUID complaintId,
            UUID payoutId,
            UUID familyId,
            ComplaintStatus status,
            Optional<String> text,
            Optional<ComplaintOutcome> outcome,
            Optional<String> answer,
            Instant madeAt,
            Optional<Instant> answeredAt,
            Optional<Instant> acceptedAt,
            long days) {}

    /**
     * One thing that was done.
     *
     * @param by for whom it was done
     * @param account who did it; only for those who run the country, and "" when nobody did
     */
    public record ComplaintHistoryEntry(
            ComplaintAction what,
            Optional<ComplaintOutcome> outcome,
            Optional<String> text,
            Actor.ActorRole by,
            Optional<String> account,
            Instant at) {}

    Page<ComplaintResponse> ofFamily(
            UUID familyId, Optional<ComplaintStatus> status, Optional<Cursor> after, PageSize limit) {
        return toResponse(view.ofFamily(familyId, status, after, limit));
    }

    Page<ComplaintResponse> ofCountry(
            String country, Optional<ComplaintStatus> status, Optional<Cursor> after, PageSize limit) {
        return toResponse(view.ofCountry(country, status, after, limit));
    }

    ComplaintResponse toResponse(ComplaintQueries.ComplaintRow row) {
        return new ComplaintResponse(
                row.complaintId(),
                row.payoutId(),
                row.familyId(),
                row.status(),
                opened(row.familyId(), row.encryptedText()),
                row.outcome(),
                opened(row.familyId(), row.answer()),
                row.madeAt(),
                row.answeredAt(),
                row.acceptedAt(),
                Duration.between(row.madeAt(), row.acceptedAt().orElseGet(clock::instant))
                        .toDays());
    }

    /** Oldest first. @param accounts whether the reader may know who did it */
    Page<ComplaintHistoryEntry> history(
            ComplaintQueries.ComplaintRow of, boolean accounts, Optional<Cursor> after, PageSize limit) {
        Page<ComplaintHistoryQueries.ComplaintHistoryRow> page = history.of(of.complaintId(), after, limit);
        return new Page<>(
                page.items().stream()
                        .map(row -> entry(of.familyId(), row, accounts))
                        .toList(),
                page.next());
    }

    private Page<ComplaintResponse> toResponse(Page<ComplaintQueries.ComplaintRow> page) {
        return new Page<>(page.items().stream().map(this::toResponse).toList(), page.next());
    }

    private ComplaintHistoryEntry entry(
            UUID familyId, ComplaintHistoryQueries.ComplaintHistoryRow row, boolean accounts) {
        return new ComplaintHistoryEntry(
                row.what(),
                row.outcome(),
                opened(familyId, row.encryptedText()),
                row.by().side(),
                Optional.of(row.by().account()).filter(account -> accounts),
                row.at());
    }

    private Optional<String> opened(UUID familyId, Optional<Ciphertext> words) {
        return words.flatMap(text -> encryption.decrypt(familyId, EncryptedComplaintText.PURPOSE, text));
    }
}
