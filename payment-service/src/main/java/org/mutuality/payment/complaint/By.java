package org.mutuality.payment.complaint;

/**
 * Who did it.
 *
 * @param account never shown to the family, which sees the side
 */
public record By(String account, Side side) {
    /** Nobody decided it: it follows from what happened. */
    static final By PLATFORM = new By("", Side.PLATFORM);

    /** For whom somebody speaks. Names are stored for ever. */
    public enum Side {
        FAMILY,
        PARTNER,
        COUNTRY_LEAD,
        FINANCE,
        PLATFORM
    }
}
