package org.mutuality.payment.provider.cash;

import java.util.Locale;

/** Crockford's base 32, whose characters cannot be confused, with a check character. */
final class CrockfordBase32 {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BASE = 32;
    private static final int BITS = 5;

    private CrockfordBase32() {}

    /** The first {@code 5 × count} bits. */
    static String of(long bits, int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 1; i <= count; i++) {
            text.append(ALPHABET.charAt((int) (bits >>> (Long.SIZE - BITS * i)) & (BASE - 1)));
        }
        return text.toString();
    }

    /** Accepts what people write: any case, spaces and dashes, O for 0, I and L for 1. */
    static String normal(String text) {
        return text.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    static boolean isIn(String text) {
        return text.chars().allMatch(one -> ALPHABET.indexOf(one) >= 0);
    }

    /**
     * Luhn's algorithm for 32 characters: detects every single wrong character and nearly every swap of neighbours.
     */
    static char check(String text) {
        int sum = 0;
        int factor = 2;
        for (int i = text.length() - 1; i >= 0; i--) {
            int weighted = factor * ALPHABET.indexOf(text.charAt(i));
            sum += weighted / BASE + weighted % BASE;
            factor = 3 - factor;
        }
        return ALPHABET.charAt((BASE - sum % BASE) % BASE);
    }
}
