package org.mutuality.journal.exchange.match;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * From whom to whom help passed, of which kind, on which day.
 *
 * @param giver empty when outside the cohort; then there is a receiver
 * @param receiver empty when outside the cohort; then there is a giver
 */
public record HelpTransfer(
        UUID cohortId, String country, Optional<UUID> giver, Optional<UUID> receiver, HelpKind kind, LocalDate on) {
    /** @param me who tells of it; {@code other}: empty when outside the cohort */
    public static HelpTransfer perspectiveOf(
            UUID me,
            UUID cohortId,
            String country,
            HelpDirection direction,
            Optional<UUID> other,
            HelpKind kind,
            LocalDate on) {
        boolean given = direction == HelpDirection.GIVEN;
        Optional<UUID> teller = Optional.of(me);
        return new HelpTransfer(cohortId, country, given ? teller : other, given ? other : teller, kind, on);
    }

    /** Empty when it is outside the cohort. */
    public Optional<UUID> otherThan(UUID familyId) {
        return directionFor(familyId) == HelpDirection.GIVEN ? receiver : giver;
    }

    public HelpDirection directionFor(UUID familyId) {
        return giver.filter(familyId::equals).isPresent() ? HelpDirection.GIVEN : HelpDirection.RECEIVED;
    }
}
