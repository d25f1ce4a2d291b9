package org.mutuality.journal.exchange;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * From whom to whom help passed, of which kind, on which day.
 *
 * @param giver empty when outside the cohort; then there is a receiver
 * @param receiver empty when outside the cohort; then there is a giver
 */
public record Passing(
        UUID cohortId, String country, Optional<UUID> giver, Optional<UUID> receiver, Kind kind, LocalDate on) {
    /** @param me who tells of it; {@code other}: empty when outside the cohort */
    static Passing seenBy(
            UUID me,
            UUID cohortId,
            String country,
            Direction direction,
            Optional<UUID> other,
            Kind kind,
            LocalDate on) {
        boolean given = direction == Direction.GIVEN;
        Optional<UUID> teller = Optional.of(me);
        return new Passing(cohortId, country, given ? teller : other, given ? other : teller, kind, on);
    }

    /** Empty when it is outside the cohort. */
    public Optional<UUID> otherThan(UUID familyId) {
        return directionFor(familyId) == Direction.GIVEN ? receiver : giver;
    }

    public Direction directionFor(UUID familyId) {
        return giver.filter(familyId::equals).isPresent() ? Direction.GIVEN : Direction.RECEIVED;
    }
}
