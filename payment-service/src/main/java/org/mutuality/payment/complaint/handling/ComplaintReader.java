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

/**
 * Complaints as the API returns them, with texts decrypted. Source: {@code complaint_view}, {@code complaint_history_view}.
 */
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
     * A complaint and its last answer.
     *
     * @param complaintId chosen by the client that made it
     * @param payoutId the payout that did not arrive
     * @param familyId the family that was to be paid
     * @param status whose turn it is
     * @param text the family's text; absent when it gave none, and once the family was erased
     * @param outcome finance's last finding, also when the complaint was reopened since; absent before the first answer
     * @param answer text of the last answer
     * @param madeAt when the complaint was made
     * @param answeredAt when finance last answered
     * @param acceptedAt when the answer was accepted
     * @param days whole days from the complaint to its acceptance, or until now
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
     * An entry in a complaint's history.
     *
     * @param action what was done
     * @param outcome of an answer
     * @param text of the complaint, of the answer or of the objection; absent once the family was erased
     * @param by for whom the account acted
     * @param account that acted; only for finance and the lead of the country, and "" for the platform
     * @param at when it was done
     */
    public record ComplaintHistoryEntry(
            ComplaintAction action,
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
                decrypt(row.familyId(), row.encryptedText()),
                row.outcome(),
                decrypt(row.familyId(), row.answer()),
                row.madeAt(),
                row.answeredAt(),
                row.acceptedAt(),
                Duration.between(row.madeAt(), row.acceptedAt().orElseGet(clock::instant))
                        .toDays());
    }

    /** Oldest first. @param accounts whether the reader may see accounts */
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
                row.action(),
                row.outcome(),
                decrypt(familyId, row.encryptedText()),
                row.by().role(),
                Optional.of(row.by().account()).filter(account -> accounts),
                row.at());
    }

    private Optional<String> decrypt(UUID familyId, Optional<Ciphertext> encrypted) {
        return encrypted.flatMap(text -> encryption.decrypt(familyId, EncryptedComplaintText.PURPOSE, text));
    }
}
