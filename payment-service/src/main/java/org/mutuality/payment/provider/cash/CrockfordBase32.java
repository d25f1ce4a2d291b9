package org.mutuality.payment.provider.cash;

import java.util.Locale;

/** Crockford's base 32, in which nothing looks like anything else, with a last character that checks the others. */
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

    /** As people write and say it: any case, with spaces and dashes, O for 0, I and L for 1. */
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

    /** Luhn's for 32 characters: finds every single wrong one and nearly every swap of neighbours. */
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
