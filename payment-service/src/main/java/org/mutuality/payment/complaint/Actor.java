package org.mutuality.payment.complaint;

/**
 * Who did it.
 *
 * @param account never shown to the family, which sees the side
 */
public record Actor(String account, ActorRole side) {
    /** Nobody decided it: it follows from what happened. */
    static final Actor PLATFORM = new Actor("", ActorRole.PLATFORM);

    /** For whom somebody speaks. Names are stored for ever. */
    public enum ActorRole {
        FAMILY,
        PARTNER,
        COUNTRY_LEAD,
        FINANCE,
        PLATFORM
    }
}
