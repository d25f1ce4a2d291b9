package org.mutuality.journal.odk.submission;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.odk.xml.XmlElement;

/**
 * What the phone says of what was filled in. All of it is its own doing, so none is ever a reason to refuse a journal.
 *
 * @param edition of this filling in
 * @param replaced of the one that was sent before and is edited by this one
 * @param writtenAt by the phone's clock
 */
record Meta(Optional<UUID> edition, Optional<UUID> replaced, Optional<Instant> writtenAt) {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration FAST_CLOCK = Duration.ofHours(12);
    private static final String UUID_PREFIX = "uuid:";

    static Meta read(Optional<XmlElement> meta) {
        return new Meta(
                meta.flatMap(one -> one.childText("instanceID")).flatMap(Meta::uuid),
                meta.flatMap(one -> one.childText("deprecatedID")).flatMap(Meta::uuid),
                meta.flatMap(one -> one.childText("timeEnd")).flatMap(Meta::instant));
    }

    Optional<List<UUID>> basedOn() {
        return replaced.map(List::of);
    }

    /** Empty too when the phone's clock is plainly wrong. */
    Optional<Instant> plausibleWrittenAt(Instant now) {
        return writtenAt.filter(at -> at.isAfter(EARLIEST) && at.isBefore(now.plus(FAST_CLOCK)));
    }

    private static Optional<UUID> uuid(String id) {
        String text = id.startsWith(UUID_PREFIX) ? id.substring(UUID_PREFIX.length()) : id;
        return OpenRosaSubmission.uuid(text);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
