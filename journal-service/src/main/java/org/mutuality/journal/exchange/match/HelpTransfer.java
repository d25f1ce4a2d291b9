package org.mutuality.journal.exchange.match;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.ErasedField;

/**
 * Help of one kind from one party to another on one day.
 *
 * @param giver empty when outside the cohort; then there is a receiver
 * @param receiver empty when outside the cohort; then there is a giver
 */
public record HelpTransfer(
        UUID cohortId,
        String country,
        Optional<UUID> giver,
        Optional<UUID> receiver,
        @ErasedField(leaves = "other") HelpKind kind,
        LocalDate on) {
    /**
     * @param declarer the family that declares it, and from which {@code direction} is seen
     * @param other empty when outside the cohort
     */
    public static HelpTransfer perspectiveOf(
            UUID declarer,
            UUID cohortId,
            String country,
            HelpDirection direction,
            Optional<UUID> other,
            HelpKind kind,
            LocalDate on) {
        boolean given = direction == HelpDirection.GIVEN;
        Optional<UUID> self = Optional.of(declarer);
        return new HelpTransfer(cohortId, country, given ? self : other, given ? other : self, kind, on);
    }

    /** The other party; empty when it is outside the cohort. */
    public Optional<UUID> otherThan(UUID familyId) {
        return directionFor(familyId) == HelpDirection.GIVEN ? receiver : giver;
    }

    public HelpDirection directionFor(UUID familyId) {
        return giver.filter(familyId::equals).isPresent() ? HelpDirection.GIVEN : HelpDirection.RECEIVED;
    }
}
