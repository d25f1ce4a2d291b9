package org.mutuality.journal.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.NameBasedUuid;

/**
 * Where an edition comes from.
 *
 * @param edition its id, chosen by the caller or derived from the content
 * @param basedOn the editions it replaces; they may arrive later than it
 * @param device name of the device it was written on, in events from before it was encrypted; else in the encrypted text
 * @param writtenAt by the clock of that device
 * @param submittedBy empty in events from before the author was recorded
 * @param offline whether it was written offline, so that its arrival says nothing about when; empty in events from before this
 *     was recorded
 * @param channel empty in events from before it was recorded
 */
public record EditionOrigin(
        UUID edition,
        List<UUID> basedOn,
        Optional<String> device,
        Optional<Instant> writtenAt,
        Optional<Author> submittedBy,
        Optional<Boolean> offline,
        Optional<SubmissionChannel> channel) {
    public EditionOrigin {
        basedOn = List.copyOf(basedOn);
    }

    /** By which way a submission came. The texts are stored and never change. */
    public enum SubmissionChannel {
        /** One month by {@code PUT /journals/{familyId}/{month}}, as from the family's phone or a partner's system. */
        @JsonProperty("api")
        API,
        /** A row of {@code POST /journals}: a table, an import, or many months at once. */
        @JsonProperty("bulk")
        BULK,
        /** A form filled in with ODK Collect or another OpenRosa client. */
        @JsonProperty("odk")
        ODK;

        /** As stored, such as {@code api}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static SubmissionChannel of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    /** Of an event from before there were editions: each version replaced the one before. */
    static EditionOrigin ofLegacyEvent(JournalEvent event) {
        List<UUID> previous = event.version() == 1 ? List.of() : List.of(ofLegacyEvent(event, event.version() - 1));
        return new EditionOrigin(
                ofLegacyEvent(event, event.version()),
                previous,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it is of the same submission, whoever sends it again. */
    boolean isResendOf(EditionOrigin other) {
        return writtenAt.equals(other.writtenAt) && new HashSet<>(basedOn).equals(new HashSet<>(other.basedOn));
    }

    /**
     * When it counts as written. Online it is the time of arrival; offline by a device without a usable clock it is before all
     * others, because its time of arrival would give other results in another order of arrival.
     */
    public Instant timeWritten(Instant arrivedAt) {
        return writtenAt.orElse(offline.orElse(false) ? Instant.EPOCH : arrivedAt);
    }

    EditionOrigin withId(UUID id) {
        return new EditionOrigin(id, basedOn, device, writtenAt, submittedBy, offline, channel);
    }

    EditionOrigin basedOn(List<UUID> heads) {
        return new EditionOrigin(edition, heads, device, writtenAt, submittedBy, offline, channel);
    }

    private static UUID ofLegacyEvent(JournalEvent event, int version) {
        return NameBasedUuid.id("edition", event.familyId(), event.month(), "version", version);
    }
}
