package org.mutuality.platform.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a family is in its programme. An erased family is none of these: of it only the id is left. */
public enum FamilyStatus {
    /** It keeps a journal, as from its enrolment on. */
    ACTIVE,
    /** It takes a break: no journal is expected, and one that it submits is accepted and paid all the same. */
    PAUSED,
    /** It left the programme. */
    LEFT,
    /** It completed the programme. */
    GRADUATED,
    /** It was enrolled in error and counts nowhere. Cannot be changed any more. */
    VOIDED;

    /** The name in JSON, in published events and, permanently, in the event store. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that name; empty when this version does not know it. */
    public static Optional<FamilyStatus> find(String name) {
        return Arrays.stream(values())
                .filter(status -> status.jsonValue().equals(name))
                .findFirst();
    }

    /** @throws IllegalArgumentException for any other text */
    @JsonCreator
    public static FamilyStatus fromString(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("not a status"));
    }

    /** Whether the family is in the programme: it may keep a journal, be in a peer group and earn stipends. */
    public boolean takesPart() {
        return this == ACTIVE || this == PAUSED;
    }
}
