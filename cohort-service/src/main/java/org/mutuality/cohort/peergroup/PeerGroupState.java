package org.mutuality.cohort.peergroup;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a peer group has come; four to eight families is the aim. */
public enum PeerGroupState {
    /** Fewer than four families yet, or again. */
    FORMING,
    /** Four to eight. */
    FORMED,
    /** All have left. */
    OVER;

    private static final int FEWEST_FAMILIES = 4;

    /** As in JSON. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PeerGroupState of(int families) {
        if (families == 0) {
            return OVER;
        }
        return families < FEWEST_FAMILIES ? FORMING : FORMED;
    }
}
