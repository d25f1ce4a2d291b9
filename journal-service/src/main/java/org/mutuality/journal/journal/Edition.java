package org.mutuality.journal.journal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One telling of a month, as a family wrote it on one device; never changed, only replaced by later ones.
 *
 * @param origin its id, and what it was written upon
 * @param answers all of them, as the form reads them
 * @param reason why it was corrected, where the family said so
 * @param at when it arrived
 */
record Edition(
        Origin origin,
        String form,
        Map<String, Object> answers,
        boolean complete,
        Optional<String> reason,
        Instant at) {
    /** The one told last is last; by id where two were told at once, so that every arrival order agrees. */
    static final Comparator<Edition> BY_TELLING = Comparator.comparing(Edition::toldAt)
            .thenComparing(edition -> edition.id().toString());

    static Edition of(JournalEvent event) {
        return new Edition(
                event.origin().orElseGet(() -> Origin.early(event)),
                event.form(),
                event.answers(),
                event.complete(),
                event.reason(),
                event.at());
    }

    UUID id() {
        return origin.edition();
    }

    boolean says(Edition other) {
        return form.equals(other.form) && answers.equals(other.answers);
    }

    /** The same telling come again; when it arrived doesn't count. */
    boolean repeats(Edition other) {
        return says(other) && reason.equals(other.reason) && origin.repeats(other.origin);
    }

    /** Upon all that stood when it arrived. */
    Edition upon(List<UUID> heads) {
        return new Edition(origin.upon(heads), form, answers, complete, reason, at);
    }

    // A device that tells no time is taken to write when it sends.
    private Instant toldAt() {
        return origin.writtenAt().orElse(at);
    }
}
