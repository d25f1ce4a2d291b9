package org.mutuality.cohort.family;

import static org.mutuality.platform.directory.FamilyStatus.LEFT;
import static org.mutuality.platform.directory.FamilyStatus.PAUSED;
import static org.mutuality.platform.directory.FamilyStatus.VOIDED;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.mutuality.platform.directory.FamilyStatus;

/** Why a family paused, left or was voided. A closed list without anything about health or persons, because it is published. */
public enum StatusReason {
    /** The family wanted it. */
    OWN_WISH(PAUSED, LEFT),
    /** It is away for some time. */
    AWAY(PAUSED),
    /** It moved to a place outside the programme. */
    MOVED_AWAY(LEFT),
    /** Nobody can reach it. */
    LOST_CONTACT(PAUSED, LEFT),
    /** The household does not exist any more. */
    HOUSEHOLD_ENDED(LEFT),
    /** It was enrolled a second time under another id. */
    DUPLICATE(VOIDED),
    /** There is no such family, or it never joined. */
    NOT_A_FAMILY(VOIDED),
    /** None of the others. */
    OTHER(PAUSED, LEFT, VOIDED);

    private final List<FamilyStatus> statuses;

    StatusReason(FamilyStatus... statuses) {
        this.statuses = List.of(statuses);
    }

    /** The name in JSON, in published events and, permanently, in the event store. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return jsonValue();
    }

    /** @throws IllegalArgumentException for any other text */
    @JsonCreator
    public static StatusReason fromString(String text) {
        return Arrays.stream(values())
                .filter(reason -> reason.jsonValue().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a reason"));
    }

    boolean isFor(FamilyStatus status) {
        return statuses.contains(status);
    }

    /** The reasons of a status; none for {@code active} and {@code graduated}. */
    static List<StatusReason> of(FamilyStatus status) {
        return Arrays.stream(values()).filter(reason -> reason.isFor(status)).toList();
    }
}
