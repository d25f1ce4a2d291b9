package org.mutuality.journal.journal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.store.Derived;

/**
 * Where an edition comes from.
 *
 * @param edition its id, chosen by the caller or derived from what it says
 * @param basedOn the editions it replaces; they may arrive later than it
 * @param device opaque name of the device it was written on
 * @param writtenAt by the clock of that device
 * @param toldBy empty in events from before it was kept
 */
public record Origin(
        UUID edition,
        List<UUID> basedOn,
        Optional<String> device,
        Optional<Instant> writtenAt,
        Optional<Teller> toldBy) {
    public Origin {
        basedOn = List.copyOf(basedOn);
    }

    /** Of an event from before there were editions: each version stood upon the one below. */
    static Origin early(JournalEvent event) {
        List<UUID> below = event.version() == 1 ? List.of() : List.of(early(event, event.version() - 1));
        return new Origin(early(event, event.version()), below, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same telling, whoever sends it once more. */
    boolean repeats(Origin other) {
        return device.equals(other.device)
                && writtenAt.equals(other.writtenAt)
                && new HashSet<>(basedOn).equals(new HashSet<>(other.basedOn));
    }

    Origin upon(List<UUID> heads) {
        return new Origin(edition, heads, device, writtenAt, toldBy);
    }

    private static UUID early(JournalEvent event, int version) {
        return Derived.id("edition", event.familyId(), event.month(), "version", version);
    }
}
