package org.mutuality.payment.complaint;

/**
 * Who acted.
 *
 * @param account subject of the account; never shown to the family, which sees only the role
 * @param role for whom the account acted
 */
public record Actor(String account, ActorRole role) {
    /** The platform itself, as a consequence of another event. */
    static final Actor PLATFORM = new Actor("", ActorRole.PLATFORM);

    /** For whom somebody acts. Names are stored and must never change. */
    public enum ActorRole {
        /** The family itself. */
        FAMILY,
        /** The partner that writes for the family. */
        PARTNER,
        /** The lead of the family's country team. */
        COUNTRY_LEAD,
        /** Finance of the family's country. */
        FINANCE,
        PLATFORM
    }
}
