package org.mutuality.journal.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.problem.Phrases;
import org.mutuality.platform.problem.Wrongs;

/**
 * What a caller says of a month, whichever way it came.
 *
 * @param form empty for the current one
 * @param edition the caller's id of this telling; empty to have it derived from what it says
 * @param basedOn empty when it is told online: upon whatever stands
 * @param writtenAt by the clock of the device
 * @param phrases the language in which the caller is told what is wrong
 */
record Telling(
        Optional<String> form,
        JsonNode answers,
        Optional<UUID> edition,
        Optional<List<UUID>> basedOn,
        Optional<String> device,
        Optional<Instant> writtenAt,
        Optional<String> reason,
        Phrases phrases) {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_DEVICE = 64;
    private static final int MOST_BASES = 200;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration FAST_CLOCK = Duration.ofDays(1);

    boolean offline() {
        return basedOn.isPresent() || writtenAt.isPresent();
    }

    /** @return what is wrong beside form and answers */
    Wrongs wrongs(Instant now) {
        Wrongs wrongs = new Wrongs(phrases);
        reason.ifPresent(text -> wrongs.checkText(text, LONGEST_REASON, "/reason"));
        device.ifPresent(text -> wrongs.checkText(text, LONGEST_DEVICE, "/device"));
        writtenAt.ifPresent(at -> wrongs.check(
                !at.isBefore(EARLIEST) && !at.isAfter(now.plus(FAST_CLOCK)), "/writtenAt", "validation.written-at"));
        basedOn.ifPresent(bases -> checkBases(bases, wrongs));
        return wrongs;
    }

    private void checkBases(List<UUID> bases, Wrongs wrongs) {
        wrongs.check(bases.size() <= MOST_BASES, "/basedOn", "validation.editions-at-most", MOST_BASES);
        wrongs.check(new HashSet<>(bases).size() == bases.size(), "/basedOn", "validation.edition-duplicate");
        wrongs.check(edition.filter(bases::contains).isEmpty(), "/basedOn", "validation.edition-self");
    }
}
