package org.mutuality.payment.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Limit;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.privacy.FreeTextEncryption;
import org.mutuality.platform.privacy.Sealed;

/** Complaints as people read them, with their words. Source: {@code complaint_view}, {@code complaint_history_view}. */
@ApplicationScoped
class Complaints {
    private final ComplaintView view;
    private final ComplaintHistoryView history;
    private final FreeTextEncryption encryption;
    private final Clock clock;

    Complaints(ComplaintView view, ComplaintHistoryView history, FreeTextEncryption encryption, Clock clock) {
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
    public record Complaint(
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
    public record HistoryEntry(
            ComplaintStep what,
            Optional<ComplaintOutcome> outcome,
            Optional<String> text,
            By.Side by,
            Optional<String> account,
            Instant at) {}

    Page<Complaint> ofFamily(UUID familyId, Optional<ComplaintStatus> status, Optional<Cursor> after, Limit limit) {
        return shown(view.ofFamily(familyId, status, after, limit));
    }

    Page<Complaint> ofCountry(String country, Optional<ComplaintStatus> status, Optional<Cursor> after, Limit limit) {
        return shown(view.ofCountry(country, status, after, limit));
    }

    Complaint shown(ComplaintView.Row row) {
        return new Complaint(
                row.complaintId(),
                row.payoutId(),
                row.familyId(),
                row.status(),
                opened(row.familyId(), row.words()),
                row.outcome(),
                opened(row.familyId(), row.answer()),
                row.madeAt(),
                row.answeredAt(),
                row.acceptedAt(),
                Duration.between(row.madeAt(), row.acceptedAt().orElseGet(clock::instant))
                        .toDays());
    }

    /** Oldest first. @param accounts whether the reader may know who did it */
    Page<HistoryEntry> history(ComplaintView.Row of, boolean accounts, Optional<Cursor> after, Limit limit) {
        Page<ComplaintHistoryView.Row> page = history.of(of.complaintId(), after, limit);
        return new Page<>(
                page.items().stream()
                        .map(row -> entry(of.familyId(), row, accounts))
                        .toList(),
                page.next());
    }

    private Page<Complaint> shown(Page<ComplaintView.Row> page) {
        return new Page<>(page.items().stream().map(this::shown).toList(), page.next());
    }

    private HistoryEntry entry(UUID familyId, ComplaintHistoryView.Row row, boolean accounts) {
        return new HistoryEntry(
                row.what(),
                row.outcome(),
                opened(familyId, row.words()),
                row.by().side(),
                Optional.of(row.by().account()).filter(account -> accounts),
                row.at());
    }

    private Optional<String> opened(UUID familyId, Optional<Sealed> words) {
        return words.flatMap(text -> encryption.decrypt(familyId, Words.PURPOSE, text));
    }
}
