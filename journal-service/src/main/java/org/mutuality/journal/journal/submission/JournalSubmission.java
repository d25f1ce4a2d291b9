package org.mutuality.journal.journal.submission;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * What a caller says of a month, whichever way it came.
 *
 * @param form empty for the current one
 * @param edition the caller's id of this telling; empty to have it derived from what it says
 * @param basedOn empty when it is told online: upon whatever stands
 * @param writtenAt by the clock of the device
 * @param phrases the language in which the caller is told what is wrong
 */
record JournalSubmission(
        Optional<String> form,
        JsonNode answers,
        Optional<UUID> edition,
        Optional<List<UUID>> basedOn,
        Optional<String> device,
        Optional<Instant> writtenAt,
        Optional<String> reason,
        MessageCatalog phrases) {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_DEVICE = 64;
    private static final int MOST_BASES = 200;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration FAST_CLOCK = Duration.ofDays(1);

    boolean offline() {
        return basedOn.isPresent() || writtenAt.isPresent();
    }

    /** @return what is wrong beside form and answers */
    ValidationErrors validate(Instant now) {
        ValidationErrors wrongs = new ValidationErrors(phrases);
        reason.ifPresent(text -> wrongs.checkText(text, LONGEST_REASON, "/reason"));
        device.ifPresent(text -> wrongs.checkText(text, LONGEST_DEVICE, "/device"));
        writtenAt.ifPresent(at -> wrongs.addUnless(
                !at.isBefore(EARLIEST) && !at.isAfter(now.plus(FAST_CLOCK)), "/writtenAt", "validation.written-at"));
        basedOn.ifPresent(bases -> checkBases(bases, wrongs));
        return wrongs;
    }

    private void checkBases(List<UUID> bases, ValidationErrors wrongs) {
        wrongs.addUnless(bases.size() <= MOST_BASES, "/basedOn", "validation.editions-at-most", MOST_BASES);
        wrongs.addUnless(new HashSet<>(bases).size() == bases.size(), "/basedOn", "validation.edition-duplicate");
        wrongs.addUnless(edition.filter(bases::contains).isEmpty(), "/basedOn", "validation.edition-self");
    }
}
