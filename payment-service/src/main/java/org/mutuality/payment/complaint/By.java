package org.mutuality.payment.complaint;

/**
 * Who did it.
 *
 * @param account never shown to the family, which sees the side
 */
public record By(String account, Side side) {
    /** For whom somebody speaks. Names are stored for ever. */
    public enum Side {
        FAMILY,
        PARTNER,
        COUNTRY_LEAD,
        FINANCE
    }
}
