package org.mutuality.payment.ledger;

import java.util.UUID;

/** Why money moved. The same cause never moves it twice. */
public record Cause(Why why, UUID id) {
    /** Kinds of causes; names are stored for ever. */
    public enum Why {
        STIPEND,
        INVESTMENT,
        RECEIPT,
        CONVERSION,
        MEETING
    }
}
